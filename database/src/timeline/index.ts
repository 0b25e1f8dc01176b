export * from './appendTimeline.js';
export * from './timeline.js';
export * from './verifyTimeline.js';
