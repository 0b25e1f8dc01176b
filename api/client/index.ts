export * from './apiClient.js';
export type * from './schema.js';
