export { createClientFileActivities } from './clientFileActivities.js';
export type { ClientFileActivities, ClientFileDependencies } from './clientFileActivities.js';
