export * from './consoleTheme.js';
export * from './tokens.js';
