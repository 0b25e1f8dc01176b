export * from './clientFileAnswer.js';
export * from './clientFileSchema.js';
export * from './startClientFile.js';
