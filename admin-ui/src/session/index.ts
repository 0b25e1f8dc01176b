export * from './PasswordPage.js';
export * from './SessionEnded.js';
export * from './SignInPage.js';
export * from './Wordmark.js';
export * from './authProvider.js';
export * from './sessionStore.js';
export * from './sessionWords.js';
