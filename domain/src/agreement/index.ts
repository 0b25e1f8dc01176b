export * from './agreementTerms.js';
export * from './judgeAgreement.js';
