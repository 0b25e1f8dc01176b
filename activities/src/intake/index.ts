export { createIntakeActivities } from './intakeActivities.js';
export type { IntakeActivities, IntakeDependencies } from './intakeActivities.js';
export type { ReadOutcome } from './readFile.js';
