export * from './accountActivities.js';
