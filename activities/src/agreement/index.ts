export * from './agreementActivities.js';
