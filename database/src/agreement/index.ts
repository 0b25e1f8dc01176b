export * from './agreement.js';
export * from './agreementList.js';
