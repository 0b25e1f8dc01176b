export * from './accountFile.js';
export * from './accountList.js';
export * from './addressCorrection.js';
export * from './assignment.js';
export * from './beginning.js';
export * from './belongings.js';
export * from './effect.js';
export * from './lifeFacts.js';
