export * from './buildScreens.js';
