export * from './chooseBranch.js';
