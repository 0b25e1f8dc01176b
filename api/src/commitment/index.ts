export * from './commitmentSchema.js';
