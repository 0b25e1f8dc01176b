export * from './appendTimeline.js';
export * from './timeline.js';
