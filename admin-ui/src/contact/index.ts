export * from './ContactFields.js';
export * from './ContactForm.js';
export * from './contactWords.js';
export * from './resultsFor.js';
