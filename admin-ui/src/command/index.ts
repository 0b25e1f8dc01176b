export * from './AgreementDialog.js';
export * from './CommandDialog.js';
export * from './Decide.js';
export * from './commandSource.js';
export * from './commandWords.js';
export * from './instalmentPlan.js';
export * from './useCommand.js';
