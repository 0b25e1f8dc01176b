import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { createIntake, findIntake } from '@cartera/database/intake';
import { placeTestClient } from '@cartera/database/testing';
import type { TestPlacement } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { Strategy } from '@cartera/domain/strategy';
import { inventedFile } from '../../../activities/test/intake/inventedFile.js';
import { geocodingSweep } from '../../src/geocodingSweep/index.js';
import {
  acceptIntake,
  correctLayout,
  discardIntake,
  portfolioIntake,
  undoIntake,
} from '../../src/portfolioIntake/index.js';
import { createRecordingWorld } from './recordingWorld.js';
import type { RecordingWorld } from './recordingWorld.js';
import { saveHistory } from './saveHistory.js';

/**
 * Records the histories of placements and of their geocoding:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordPlacement.ts`
 */
interface Placed {
  intakeId: string;
  handle: WorkflowHandle<typeof portfolioIntake>;
}

type Scenario = (world: RecordingWorld, placement: TestPlacement) => Promise<Placed>;

const order = (): { commandId: string; actor: string } => ({ commandId: randomUUID(), actor: randomUUID() });

async function place(world: RecordingWorld, placement: TestPlacement, content: Buffer): Promise<Placed> {
  const { sha256, bytes } = await world.files.put(Readable.from([content]), 1_000_000);
  const intakeId = randomUUID();
  const { portfolioId, supervisorId: createdBy } = placement;
  const file = { fileName: 'cartera.csv', fileSha256: sha256, fileBytes: bytes };
  await createIntake(world.database.db, { id: intakeId, portfolioId, ...file, createdBy, createdAt: new Date() });
  const handle = await world.env.client.workflow.start(portfolioIntake, {
    workflowId: workflowId.intake(intakeId),
    taskQueue: taskQueue.lives,
    workflowRunTimeout: '90 days',
    args: [{ intakeId, clock: wallClock }],
  });
  return { intakeId, handle };
}

async function until(world: RecordingWorld, { intakeId }: Placed, state: string): Promise<void> {
  while ((await findIntake(world.database.db, intakeId, null))?.state !== state) await pause(50);
}

async function accepted(world: RecordingWorld, placement: TestPlacement): Promise<Placed> {
  const placed = await place(world, placement, inventedFile(3));
  await until(world, placed, 'preview');
  await placed.handle.executeUpdate(acceptIntake, { args: [order()] });
  await until(world, placed, 'accepted');
  return placed;
}

const acceptedForGood: Scenario = async (world, placement) => {
  const placed = await accepted(world, placement);
  await world.env.sleep('31 days');
  await placed.handle.result();
  return placed;
};

const acceptedAndUndone: Scenario = async (world, placement) => {
  const placed = await accepted(world, placement);
  await placed.handle.executeUpdate(undoIntake, { args: [order()] });
  await placed.handle.result();
  return placed;
};

const layoutCorrectedAndDiscarded: Scenario = async (world, placement) => {
  const content = inventedFile(3).toString().replace('Cuenta', 'X').replace('Adeudo', 'Y');
  const placed = await place(world, placement, Buffer.from(content));
  await until(world, placed, 'preview');
  const columns = ['reference', 'fullName', 'street', 'exterior', 'settlement', 'postalCode'] as const;
  const layout = { headerRow: 1, columns: [...columns, 'municipality', 'state', 'phone', 'balance'] as const };
  await placed.handle.executeUpdate(correctLayout, {
    args: [{ ...order(), layout: { ...layout, columns: [...layout.columns] } }],
  });
  await until(world, placed, 'preview');
  await placed.handle.executeUpdate(discardIntake, { args: [order()] });
  await placed.handle.result();
  return placed;
};

const refused: Scenario = async (world, placement) => {
  const placed = await place(world, placement, Buffer.from('%PDF-1.4'));
  await placed.handle.result();
  return placed;
};

const nobodyDecided: Scenario = async (world, placement) => {
  const placed = await place(world, placement, inventedFile(2));
  await until(world, placed, 'preview');
  await world.env.sleep('31 days');
  await placed.handle.result();
  return placed;
};

/** Lives of it do nothing while we look. */
const quietStrategy: Strategy = {
  steps: [{ key: 'fin', kind: 'ruling', dayOffset: 300, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] }],
};

const scenarios = { acceptedForGood, acceptedAndUndone, layoutCorrectedAndDiscarded, refused, nobodyDecided };

const world = await createRecordingWorld();
for (const [name, scenario] of Object.entries(scenarios)) {
  const placement = await placeTestClient(world.database.db, quietStrategy);
  const { handle, intakeId } = await scenario(world, placement);
  await saveHistory('portfolioIntake', name, handle);
  if (name !== 'acceptedForGood') continue;

  const geocoding = world.env.client.workflow.getHandle(workflowId.geocoding(intakeId));
  await geocoding.result();
  await saveHistory('addressGeocoding', 'oneIntake', geocoding);
  await world.database.sql`update address set geocode_state = 'pending'`;
  const sweep = await world.env.client.workflow.start(geocodingSweep, {
    workflowId: workflowId.geocodingSweep,
    taskQueue: taskQueue.lives,
    workflowRunTimeout: '30 days',
  });
  await world.env.sleep('12 minutes');
  await saveHistory('geocodingSweep', 'oneWaiting', sweep);
  await sweep.terminate();
}
await world.close();
