export * from './foldAccountCells.js';
export * from './readTile.js';
export * from './unitAccounts.js';
