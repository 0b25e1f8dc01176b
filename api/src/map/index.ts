export * from './byteRange.js';
export * from './openTiles.js';
