export * from './attemptCheck.js';
export * from './commandFacts.js';
export * from './commandRefusal.js';
export * from './contactFreeze.js';
export * from './factsOfCommand.js';
export * from './mayContact.js';
