import { forgotten, givenUp, wholeFile } from '../clientFile/scenarios.js';
import { createFileWorld } from '../clientFile/world.js';
import { saveHistory } from './saveHistory.js';

/**
 * Records histories of clients' files, as `record.ts` does of lives:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordClientFile.ts`. None is ever recorded again.
 */
const world = await createFileWorld();
for (const [name, scenario] of Object.entries({ wholeFile, forgotten, givenUp }))
  await saveHistory('clientFile', name, (await scenario(world)).handle);
await world.close();
