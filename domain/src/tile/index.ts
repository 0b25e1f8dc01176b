export * from './tile.js';
