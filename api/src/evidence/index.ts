export * from './visitEvidenceSchema.js';
