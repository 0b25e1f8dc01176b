export * from './clientReportActivities.js';
