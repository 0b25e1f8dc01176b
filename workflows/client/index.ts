export * from './askWorkflow.js';
export * from './connectTemporal.js';
export * from './dataConverter.js';
export * from './encryptingCodec.js';
export * from './payloadKeys.js';
export * from './startOnce.js';
export * from './tellAccount.js';
export * from './tellShift.js';
