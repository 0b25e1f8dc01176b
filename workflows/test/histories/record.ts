import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { ruling } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { rulingReported } from '../../src/accountLifecycle/messages.js';
import { liveOn, reachNobody, withOpenCall } from '../accountLifecycle/people.js';
import { everyChannel, halfYear, oneCall, threeChances } from '../accountLifecycle/strategies.js';
import { createWorld } from '../accountLifecycle/world.js';
import type { LifeHandle, World } from '../accountLifecycle/world.js';
import { commitmentLives } from './commitmentLives.js';
import { interruptedLives } from './interruptedLives.js';
import { saveHistory } from './saveHistory.js';

/**
 * Records histories of whole lives, to be replayed by every test run for ever after:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/record.ts`. A history is never recorded again: when a replay fails, the
 * workflow is mended with `patched()` and the new way gets a history of its own, under a new name.
 */
type Scenario = (world: World) => Promise<LifeHandle>;

async function approveAndReport(world: World, placed: TestAccount, handle: LifeHandle): Promise<void> {
  const [proposed] = await world.database.db.select().from(ruling).where(eq(ruling.accountId, placed.accountId));
  const approval = { rulingId: proposed!.id, decision: 'approve' as const };
  await world.command(placed, 'decideRuling', approval, { actor: world.placement.supervisorId });
  await world.env.sleep('1 hour');
  await handle.signal(rulingReported, { reportId: world.placement.intakeId });
  await world.env.sleep('1 minute');
}

const halfYearOfSilence: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await liveOn(world, placed, 250, async (due) => {
    if (due.kind === 'decideRuling') return true;
    await reachNobody(world, placed, due);
  });
  await approveAndReport(world, placed, handle);
  return handle;
};

const nobodyWorks: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await world.env.sleep('240 days');
  return handle;
};

const heldAndReleased: Scenario = async (world) => {
  const { placed, handle, contact } = await withOpenCall(world);
  await world.command(placed, 'hold', { reason: 'Queja' });
  await world.env.sleep('40 days');
  await world.command(placed, 'release', { reason: 'Resuelta' });
  await world.env.sleep('4 days');
  await world.command(placed, 'recordContact', { ...contact, result: 'NO_PUEDE_PAGAR' });
  await world.env.sleep('30 days');
  return handle;
};

const deathWithPaper: Scenario = async (world) => {
  const { placed, handle, contact } = await withOpenCall(world);
  const death = { ...contact, whoAnswered: 'third' as const, result: 'DEFUNCION' };
  await world.command(placed, 'recordContact', death);
  await world.env.sleep('1 hour');
  await world.command(placed, 'recordContact', { ...death, evidence: { papers: ['a'.repeat(64)] } });
  await world.env.sleep('1 hour');
  await approveAndReport(world, placed, handle);
  return handle;
};

const reviewExpired: Scenario = async (world) => {
  const placed = await world.place('doubtful');
  const handle = await world.start(placed.accountId);
  await world.env.sleep('60 days');
  return handle;
};

async function record(name: string, scenario: Scenario, world: World): Promise<void> {
  const handle = await scenario(world);
  await saveHistory('accountLifecycle', name, handle);
  await handle.terminate().catch(() => undefined);
}

/**
 * Lives ask for everything beside the task now, commands included. Histories marked `beside` did so with their own effects only, and
 * those without a mark asked for all of them through the queue.
 */
const form = 'allBeside';
const recorded = readdirSync(fileURLToPath(new URL('./accountLifecycle/', import.meta.url)));
for (const [strategy, scenarios] of [
  [halfYear, { halfYearOfSilence, nobodyWorks }],
  [oneCall, { heldAndReleased, deathWithPaper, reviewExpired }],
  [threeChances, commitmentLives],
  [everyChannel, interruptedLives],
] as const) {
  const missing = Object.entries(scenarios)
    .map(([name, scenario]) => [`${name}.${form}`, scenario] as const)
    .filter(([name]) => !recorded.includes(`${name}.json`));
  if (missing.length === 0) continue;
  const world = await createWorld(strategy, 'plain');
  for (const [name, scenario] of missing) await record(name, scenario, world);
  await world.close();
}
