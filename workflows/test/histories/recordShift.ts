import { forgottenDay, wholeDay } from '../shift/scenarios.js';
import { createShiftWorld } from '../shift/world.js';
import { saveHistory } from './saveHistory.js';

/**
 * Records histories of shifts, as `record.ts` does of lives:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordShift.ts`. None is ever recorded again.
 */
for (const [name, scenario] of Object.entries({ wholeDay, forgottenDay })) {
  const world = await createShiftWorld();
  await saveHistory('shift', name, await scenario(world));
  await world.close();
}
