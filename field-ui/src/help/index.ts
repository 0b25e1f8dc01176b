export * from './HelpScreen.js';
