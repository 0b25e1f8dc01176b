export * from './visitFormBatch.js';
export * from './visitFormCapture.js';
export * from './visitFormScan.js';
export * from './visitFormSubject.js';
