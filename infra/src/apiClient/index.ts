export * from './apiClient.js';
