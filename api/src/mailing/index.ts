export * from './letterEnd.js';
export * from './mailingAnswer.js';
export * from './mailingSchema.js';
export * from './mexicoCityDate.js';
export * from './startMailing.js';
