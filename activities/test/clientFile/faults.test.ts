import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import pLimit from 'p-limit';
import { ClientFileWorld, day } from './clientFileWorld.js';

let world: ClientFileWorld;
const children: ChildProcess[] = [];
beforeAll(async () => {
  world = await ClientFileWorld.create('lives');
}, 180_000);
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});
afterAll(() => world.close(), 60_000);

function startWorker(): ChildProcess {
  const worker = fileURLToPath(new URL('clientFileWorker.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', worker], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: world.database.url,
      FILES: world.folder,
      NAMESPACE: world.temporal.options.namespace,
    },
    stdio: 'ignore',
  });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function moment(reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    if (await reached()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the moment did not come');
}

const accounts = 100;

it('every account is told once when the workers that tell them are killed, again and again', async () => {
  const limit = pLimit(10);
  const numbers = Array.from({ length: accounts }, (_, index) => `F-${index}`);
  await Promise.all(numbers.map((number) => limit(() => world.account(number))));
  const rows = numbers.map((number) => `${number},P${number},10.00,${day(3)},Pago`);
  const taken = [`F-0,PF-0,10.00,${day(2)},Reverso`];
  const content = ['Cuenta,Folio,Importe,Fecha valor,Movimiento', ...rows, ...taken].join('\n');

  const first = startWorker();
  const { id } = await world.send('payments', content);
  await world.until(id, 'preview');
  await world.accept(id);
  const stored = async (): Promise<number> => {
    const [row] = await world.database.sql<{ stored: number }[]>`
      select count(*)::integer as stored from command_request where kind = 'registerPayment'`;
    return row?.stored ?? 0;
  };
  // The notices are stored and the signals are on their way: none is marked as delivered yet.
  await moment(async () => (await stored()) > 0);
  await kill(first);
  const second = startWorker();
  await moment(async () => {
    const [row] = await world.database.sql<{ told: boolean }[]>`
      select exists (select from command where kind = 'registerPayment') as told`;
    return row?.told ?? false;
  });
  await kill(second);
  startWorker();
  await world.until(id, 'accepted');

  const [sums] = await world.database.sql`
    select count(*)::integer as accounts, count(distinct c.account_id)::integer as told, sum(a.balance_cents)::bigint as owed
    from account a join command c on c.account_id = a.id and c.kind = 'registerPayment'`;
  expect(sums).toEqual({ accounts, told: accounts, owed: BigInt(accounts) * 99_000n + 1_000n });
  const [ledger] = await world.database.sql`
    select count(*) filter (where kind = 'payment')::integer as payments,
      count(*) filter (where kind = 'reversal')::integer as reversals from ledger_entry`;
  expect(ledger).toEqual({ payments: accounts, reversals: 1 });
  expect((await world.rows(id)).every(({ verdict, deliveredAt }) => verdict === 'accepted' && deliveredAt)).toBe(true);
}, 300_000);
