export * from './caseFileSchema.js';
export * from './caseParts.js';
