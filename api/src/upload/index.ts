export * from './evidenceType.js';
export * from './keepUpload.js';
export * from './uploadServer.js';
