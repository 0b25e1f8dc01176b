export * from './problemError.js';
export * from './problemFromError.js';
export * from './validationFault.js';
