export * from './changeHub.js';
export * from './feedViewer.js';
