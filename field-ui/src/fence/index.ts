export * from './FenceNote.js';
export * from './fenceWatch.js';
