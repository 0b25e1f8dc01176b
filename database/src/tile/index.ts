export * from './foldAccountCells.js';
export * from './readTile.js';
