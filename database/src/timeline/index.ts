export * from './appendTimeline.js';
