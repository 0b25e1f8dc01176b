import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { cancelledRun, wholeRun } from '../mailingRun/scenarios.js';
import { createMailingWorld } from '../mailingRun/world.js';

/**
 * Records histories of mailing runs, as `record.ts` does of lives:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordMailingRun.ts`. None is ever recorded again.
 */
const folder = fileURLToPath(new URL('./mailingRun/', import.meta.url));

await mkdir(folder, { recursive: true });
for (const [name, scenario] of Object.entries({ wholeRun, cancelledRun })) {
  const file = `${folder}${name}.json`;
  if (existsSync(file)) {
    process.stdout.write(`${name}: already recorded\n`);
    continue;
  }
  const world = await createMailingWorld();
  const { handle } = await scenario(world);
  const history = await handle.fetchHistory();
  // Traces tell of the machine that recorded, and no replay looks at them.
  const plain = historyToJSON(history).replace(/"stackTrace":\s*"(?:[^"\\]|\\.)*"/g, '"stackTrace": ""');
  await writeFile(file, `${plain}\n`);
  process.stdout.write(`${name}: ${history.events?.length} events\n`);
  await world.close();
}
