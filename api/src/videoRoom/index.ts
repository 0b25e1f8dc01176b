export * from './roomSubject.js';
export * from './signEntry.js';
export * from './videoRoomSchema.js';
