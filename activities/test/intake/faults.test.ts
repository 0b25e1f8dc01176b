import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findIntake } from '@cartera/database/intake';
import type { Intake } from '@cartera/database/intake';
import { inventedFile } from './inventedFile.js';
import { PlacementWorld } from './placementWorld.js';

let world: PlacementWorld;
const children: ChildProcess[] = [];
beforeAll(async () => {
  world = await PlacementWorld.create('lives', 'mail');
}, 180_000);
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});
afterAll(() => world.close(), 60_000);

function startWorker(): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('intakeWorker.ts', import.meta.url))],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: world.database.url,
        FILES: world.folder,
        NAMESPACE: world.temporal.options.namespace,
      },
      stdio: 'ignore',
    },
  );
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Waits for a moment in the work on an intake. */
async function moment(intakeId: string, reached: (intake: Intake) => boolean): Promise<Intake> {
  for (let tries = 0; tries < 6000; tries++) {
    const intake = await findIntake(world.database.db, intakeId, null);
    if (intake !== undefined && reached(intake)) return intake;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the moment did not come');
}

const rows = 40_000;
/** One repeated reference and one negative amount among them. */
const file = (prefix: string): Buffer =>
  inventedFile(rows, { 7: { Cuenta: `${prefix}-0000003` }, 9: { Adeudo: '-5.00' } }, prefix);
const counts = { accepted: rows - 2, addressReview: 0, rejected: 2, unchanged: 0 };

async function expectWholeFile(intakeId: string): Promise<void> {
  expect(await world.until(intakeId, 'preview', 'failed')).toMatchObject({ failure: null, rowsRead: rows, counts });
  const [staged] = await world.database.sql`
    select count(*)::integer as rows, min(row_number) as first, max(row_number) as last
    from staging_row where intake_id = ${intakeId}`;
  expect(staged).toEqual({ rows, first: 2, last: rows + 1 });
}

describe('faults in the middle of an intake', () => {
  it('another worker finishes the file that a killed one was reading', async () => {
    const first = startWorker();
    const { id } = await world.place(file('K'), 'killed.csv');
    await moment(id, ({ state, rowsRead }) => state === 'reading' && rowsRead > 0 && rowsRead < rows);
    await kill(first);
    const [left] = await world.database.sql`select count(*)::integer as rows from staging_row where intake_id = ${id}`;
    expect(left).toEqual({ rows: 0 });
    startWorker();
    await expectWholeFile(id);
  }, 300_000);

  it('a cut connection to PostgreSQL costs a second try and nothing else', async () => {
    startWorker();
    const { id } = await world.place(file('P'), 'cut.csv');
    await moment(id, ({ state, rowsRead }) => state === 'reading' && rowsRead > 0 && rowsRead < rows);
    const cut = await world.database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'intake worker'`;
    expect(cut.length).toBeGreaterThan(0);
    await expectWholeFile(id);
  }, 300_000);

  it('every account has one life when the worker that starts them is killed', async () => {
    const accounts = 1500;
    const first = startWorker();
    const { id } = await world.place(inventedFile(accounts, {}, 'L'), 'lives.csv');
    await world.until(id, 'preview');
    await world.accept(id);
    await moment(id, ({ state }) => state === 'accepting');
    // The first lives are under way: the kill falls among them.
    const [{ id: someone } = { id: '' }] = await world.database.sql<{ id: string }[]>`
      select id from account where intake_id = ${id} order by id limit 1`;
    await world.lifecycleOf(someone);
    await kill(first);
    expect((await findIntake(world.database.db, id, null))?.state).toBe('accepting');
    startWorker();
    expect(await world.until(id, 'accepted')).toMatchObject({ lifecyclesStarted: accounts });
    await world.expectWholeAccounts(id, accounts);
    await world.expectLifecycles(id, accounts);
  }, 300_000);
});
