export * from './videoRoom.js';
