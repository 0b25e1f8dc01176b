export * from './clientRules.js';
export * from './clientRulesSchema.js';
