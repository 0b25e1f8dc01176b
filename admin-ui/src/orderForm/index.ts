export * from './ChoiceField.js';
export * from './OrderDialog.js';
export * from './ProblemNotice.js';
