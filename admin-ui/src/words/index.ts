export * from './i18nProvider.js';
export * from './language.js';
export * from './words.js';
