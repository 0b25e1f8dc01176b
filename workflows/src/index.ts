export { accountLifecycle } from './accountLifecycle/index.js';
export { portfolioIntake } from './portfolioIntake/index.js';
export { addressGeocoding } from './addressGeocoding/index.js';
export { clientReport } from './clientReport/index.js';
export { accountBatch } from './accountBatch/index.js';
export { strategyDryRun } from './strategyDryRun/index.js';
export { strategySheet } from './strategySheet/index.js';
