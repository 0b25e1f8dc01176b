export * from './input.js';
export * from './messages.js';
export * from './portfolioIntake.js';
