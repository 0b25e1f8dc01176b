import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { client, clientReport } from '@cartera/database/schema';
import { workflowId } from '@cartera/domain/identity';
import { activityAt } from '../../../activities/test/document/activityAt.js';
import { placeAccount, placeClient } from '../../../activities/test/document/placement.js';
import type { Placement } from '../../../activities/test/document/placement.js';
import { ruled } from '../../../activities/test/ruling/approvedRuling.js';
import { retryReport } from '../../src/clientReport/index.js';
import { createRecordingWorld } from './recordingWorld.js';
import type { RecordingWorld } from './recordingWorld.js';
import { saveHistory } from './saveHistory.js';

/**
 * Records the histories of reports to clients:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordReport.ts`
 */
const rules = { report: { waitHours: 0, rulingCodes: { ILOCALIZABLE: 'D-07' } } };

type Scenario = (world: RecordingWorld) => Promise<Placement>;

async function approve(world: RecordingWorld, placement: Placement, count: number): Promise<void> {
  for (let ruling = 0; ruling < count; ruling += 1) {
    const { rulingId } = await ruled(world.database, placement, await placeAccount(world.database, placement));
    const moment = new Date(await world.env.currentTimeMs()).toISOString();
    await activityAt(world.activities.produceRulingDocument, { rulingId }, moment);
    if (ruling > 0) continue;
    await activityAt(world.activities.requestClientReport, { clientId: placement.clientId, rulingId }, moment);
  }
}

const reportOf = ({ database }: RecordingWorld, { clientId }: Placement) =>
  database.db
    .select()
    .from(clientReport)
    .where(eq(clientReport.clientId, clientId))
    .then(([report]) => report);

async function until(world: RecordingWorld, placement: Placement, state: string): Promise<void> {
  while ((await reportOf(world, placement))?.state !== state) {
    await world.env.sleep('1 hour');
    await pause(50);
  }
}

/** The report of the business day on which its first ruling was approved. */
async function handleOf(world: RecordingWorld, placement: Placement) {
  const period = (await reportOf(world, placement))?.period ?? '';
  return world.env.client.workflow.getHandle(workflowId.report(placement.clientId, period));
}

const sentAtCutOff: Scenario = async (world) => {
  const placement = await placeClient(world.database, { rules: {} });
  await approve(world, placement, 2);
  await until(world, placement, 'sent');
  return placement;
};

const codeMissingThenMended: Scenario = async (world) => {
  const placement = await placeClient(world.database, { rules: { report: { waitHours: 0, rulingCodes: {} } } });
  await approve(world, placement, 1);
  await until(world, placement, 'failed');
  await world.database.db.update(client).set({ rules }).where(eq(client.id, placement.clientId));
  await (await handleOf(world, placement)).signal(retryReport);
  await until(world, placement, 'sent');
  return placement;
};

const refusedThenSentElsewhere: Scenario = async (world) => {
  const placement = await placeClient(world.database, { rules });
  world.smtp.refuseRecipient = { code: 550, text: 'no such user', address: 'dictamenes@banco.example' };
  await approve(world, placement, 1);
  await until(world, placement, 'failed');
  const reportEmail = 'devoluciones@banco.example';
  await world.database.db.update(client).set({ reportEmail }).where(eq(client.id, placement.clientId));
  await (await handleOf(world, placement)).signal(retryReport);
  await until(world, placement, 'sent');
  delete world.smtp.refuseRecipient;
  return placement;
};

const world = await createRecordingWorld();
for (const [name, scenario] of Object.entries({ sentAtCutOff, codeMissingThenMended, refusedThenSentElsewhere })) {
  const handle = await handleOf(world, await scenario(world));
  // Not by waiting for its result: the server's clock would run to the end of whatever else is waiting.
  await world.env.sleep('1 hour');
  await saveHistory('clientReport', name, handle);
}
await world.close();
