export * from './entryClaims.js';
export * from './videoRoom.js';
