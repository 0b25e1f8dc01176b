export * from './depositSlipPage.js';
export * from './mailingActivities.js';
export * from './mergeLetters.js';
