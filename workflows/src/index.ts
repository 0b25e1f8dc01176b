export { accountLifecycle } from './accountLifecycle/index.js';
