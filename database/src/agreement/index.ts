export * from './agreement.js';
export * from './agreementList.js';
export * from './agreementSubject.js';
export * from './recordAgreementDocument.js';
