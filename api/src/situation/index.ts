export * from './describeSituation.js';
