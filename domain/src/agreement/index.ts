export * from './agreementTerms.js';
export * from './judgeAgreement.js';
export * from './offerTerms.js';
