export * from './composeDayPack.js';
export * from './dayPackSchema.js';
