export * from './captureVisitForm.js';
export * from './receiveScan.js';
export * from './startVisitForms.js';
export * from './visitFormSchema.js';
