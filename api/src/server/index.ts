export * from './server.js';
export type { LogStream } from './serverOptions.js';
