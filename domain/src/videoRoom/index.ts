export * from './entryClaims.js';
export * from './roomFrame.js';
export * from './videoRoom.js';
