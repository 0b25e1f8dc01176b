export * from './VisitScreen.js';
