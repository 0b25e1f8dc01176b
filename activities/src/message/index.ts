export * from './messageActivities.js';
export * from './messageMail.js';
export * from './messageTemplate.js';
