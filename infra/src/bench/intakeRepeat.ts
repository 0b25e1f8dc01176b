import { randomUUID } from 'node:crypto';
import { untilIntake } from '../simulation/index.js';
import type { IntakeProgress } from '../simulation/index.js';
import type { BenchWorld } from './benchWorld.js';
import { round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

const rows = 100_000;
/** Seed of a file that no other bench places. */
const seed = 77;
const maxRatio = 0.2;

async function countRows({ connection, clientId }: BenchWorld): Promise<number> {
  const [count] = await connection.sql<{ rows: number }[]>`
    select ((select count(*) from staging_row s join intake i on i.id = s.intake_id where i.client_id = ${clientId})
      + (select count(*) from account where client_id = ${clientId}))::integer as rows`;
  return count?.rows ?? 0;
}

async function countWorkflows({ temporal }: BenchWorld): Promise<number> {
  return (await temporal.workflow.count()).count;
}

/** The very same file a second time, under another id: it must change nothing, and quickly. */
export async function benchIntakeRepeat(world: BenchWorld): Promise<Measurement> {
  const file = await world.portfolioFile(rows, seed);
  const place = async (): Promise<void> => {
    const { id } = await world.clerk.placeFile<IntakeProgress>(world.portfolioId, randomUUID(), file);
    await untilIntake(world.clerk, id, ['preview', 'accepted']);
  };
  const first = await timed(place);
  const before = { rows: await countRows(world), workflows: await countWorkflows(world) };
  const again = await timed(place);
  const newRows = (await countRows(world)) - before.rows;
  const newWorkflows = (await countWorkflows(world)) - before.workflows;
  const ratio = again.seconds / first.seconds;
  return {
    bench: 'intake-repeat',
    value: round(again.seconds),
    unit: 's',
    reference: round(first.seconds),
    ratio: round(ratio),
    target: `0 new rows, 0 new workflows, < ${maxRatio} x the first time`,
    ok: ratio < maxRatio && newRows === 0 && newWorkflows === 0,
    detail: { rows, newRows, newWorkflows },
  };
}
