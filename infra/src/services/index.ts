export * from './portHolder.js';
export * from './serviceDefinition.js';
export * from './serviceLog.js';
export * from './serviceStatus.js';
export * from './startServices.js';
export * from './stopServices.js';
export * from './supervisor.js';
export * from './supervisorConfiguration.js';
