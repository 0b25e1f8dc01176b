export { accountLifecycle } from './accountLifecycle/index.js';
export { portfolioIntake } from './portfolioIntake/index.js';
