export * from './copyText.js';
