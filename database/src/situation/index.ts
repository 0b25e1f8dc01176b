export * from './lastMove.js';
