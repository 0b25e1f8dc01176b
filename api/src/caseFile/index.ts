export * from './caseFileSchema.js';
