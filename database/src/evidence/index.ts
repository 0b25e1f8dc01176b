export * from './evidenceReview.js';
export * from './fileVisitEvidence.js';
