export * from './visitFormActivities.js';
export * from './visitFormPage.js';
