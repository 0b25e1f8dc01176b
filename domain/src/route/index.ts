export * from './corridorLines.js';
export * from './corridorWidth.js';
export * from './detour.js';
export * from './parkAndWalk.js';
export * from './place.js';
export * from './routeLeg.js';
export * from './skipReason.js';
export * from './turnWords.js';
