export { accountLifecycle } from './accountLifecycle/index.js';
export { portfolioIntake } from './portfolioIntake/index.js';
export { addressGeocoding } from './addressGeocoding/index.js';
export { clientReport } from './clientReport/index.js';
