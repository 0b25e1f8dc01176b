export type * from './sealedBytes.js';
export * from './vault.js';
