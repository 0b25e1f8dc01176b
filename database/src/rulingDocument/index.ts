export * from './recordRulingDocument.js';
export * from './rulingSubject.js';
