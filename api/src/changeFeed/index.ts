export * from './changeHub.js';
export * from './feedViewer.js';
export * from './placeHub.js';
