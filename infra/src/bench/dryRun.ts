import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DryRunTotals } from '@cartera/domain/dryRun';
import type { Strategy, StrategyStep } from '@cartera/domain/strategy';
import { signedIn } from './benchPerson.js';
import { placeBenchPortfolio } from './benchPortfolio.js';
import type { BenchPortfolio } from './benchPortfolio.js';
import type { BenchWorld } from './benchWorld.js';
import { livedLife } from './dryRunLives.js';
import { median, round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';
import { forgetPeakMemory, peakMemoryMb } from './processMemory.js';

const accounts = 100_000;
const maxSeconds = 20;
const maxMemoryMb = 500;
const rounds = 3;
const dayMs = 86_400_000;
/** Placed over the days that the strategy takes, as portfolios that arrive day after day. */
const placedOverDays = 170;

const once = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
const morning = { fromMinute: 9 * 60, untilMinute: 12 * 60 };
const evening = { fromMinute: 17 * 60, untilMinute: 20 * 60 };
const letter = (key: string, dayOffset: number, template: string): StrategyStep => {
  return { ...once, key, kind: 'letter', dayOffset, template };
};
const contact = (key: string, kind: 'call' | 'visit', dayOffset: number, attempts: number): StrategyStep => {
  return { key, kind, dayOffset, attempts, spacingDays: 3, windowDays: 4, timeBands: [morning, evening] };
};

/** Half a year of letters, calls and visits. */
const strategy: Strategy = {
  steps: [
    letter('primer-aviso', 1, 'firstNotice'),
    contact('llamadas', 'call', 7, 4),
    contact('visitas', 'visit', 30, 3),
    letter('recordatorio', 60, 'reminder'),
    contact('segundas-llamadas', 'call', 75, 6),
    letter('ultimo-aviso', 120, 'lastNotice'),
    contact('ultimas-llamadas', 'call', 130, 4),
    { ...once, key: 'dictamen', kind: 'ruling', dayOffset: 180 },
  ],
};

/** One more attempt at every call, and the last letter a week later. */
const changed: Strategy = {
  steps: strategy.steps.map((step) => {
    if (step.kind === 'call') return { ...step, attempts: step.attempts + 1 };
    return step.key === 'ultimo-aviso' ? { ...step, dayOffset: step.dayOffset + 7 } : step;
  }),
};

/** Accounts half-way through their lives, each with the command row of its last effect. */
async function placeLives({ connection }: BenchWorld, placed: BenchPortfolio, now: number): Promise<void> {
  const { clientId, portfolioId, intakeId, strategyVersionId } = placed;
  const lives = Array.from({ length: accounts }, (_, index) => {
    const placedAt = now - (index % placedOverDays) * dayMs - 3_600_000;
    return livedLife(randomUUID(), clientId, strategy, placedAt, now);
  });
  const moment = (at: number): string => new Date(at).toISOString();
  await connection.sql.begin(async (transaction) => {
    const copy = async (target: string, lines: Iterable<string>): Promise<void> => {
      const into = await transaction.unsafe(`copy ${target} from stdin`).writable();
      await pipeline(Readable.from(lines), into);
    };
    await copy(
      `account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents, days_past_due,
        strategy_version_id, stage, stage_since, time_zone, revision, placed_at)`,
      lives.map(
        ({ accountId, stage, revision, placedAt, timeZone, figures }) =>
          `${[accountId, clientId, portfolioId, intakeId, accountId, 'Tarjeta', 'MXN', figures?.balanceCents ?? '1', figures?.daysPastDue ?? 0, strategyVersionId, stage, moment(placedAt + 60_000), timeZone, revision, moment(placedAt)].join('\t')}\n`,
      ),
    );
    await copy(
      'command (id, account_id, kind, actor, body_sha256, answer, at)',
      lives
        .filter(({ revision }) => revision > 1)
        .map((life) => {
          const answer = JSON.stringify({ answer: null, life }).replaceAll('\\', '\\\\');
          return `${[randomUUID(), life.accountId, 'taskOpened', 'workflow', 'x', answer, moment(now)].join('\t')}\n`;
        }),
    );
  });
  await connection.sql.unsafe('analyze account, command');
}

interface RunAnswer {
  state: 'running' | 'done' | 'failed';
  totals: DryRunTotals | null;
}

/** A strategy tried on 100,000 open accounts, from the request until its totals can be read. */
export async function benchDryRun(world: BenchWorld): Promise<Measurement> {
  const person = await signedIn(world, 'supervisor');
  const placed = await placeBenchPortfolio(world, person, 'simulacion', strategy);
  await placeLives(world, placed, Date.now());
  const pid = await world.pidOf('worker');
  await forgetPeakMemory(pid);
  const restingMb = await peakMemoryMb(pid);
  const { clientId, portfolioId } = placed;
  const once = async (): Promise<DryRunTotals> => {
    const id = randomUUID();
    await person.post('/dry-runs', { id, clientId, portfolioId, definition: changed });
    for (;;) {
      const run = await person.get<RunAnswer>(`/dry-runs/${id}`);
      if (run.state === 'failed') throw new Error('The dry run could not be done.');
      if (run.totals !== null) return run.totals;
      await sleep(100);
    }
  };
  const seconds: number[] = [];
  let totals: DryRunTotals | undefined;
  for (let turn = 0; turn < rounds; turn += 1) {
    const run = await timed(once);
    seconds.push(run.seconds);
    totals = run.result;
  }
  const [paths] = await world.connection.sql<{ paths: number }[]>`
    select count(*)::integer as paths from dry_run_path p join dry_run d on d.id = p.dry_run_id
    where d.client_id = ${clientId} group by d.id limit 1`;
  const workerMb = await peakMemoryMb(pid);
  const value = median(seconds);
  const followed = totals?.accounts ?? 0;
  return {
    bench: 'dry-run',
    value: round(value),
    unit: 's',
    reference: maxSeconds,
    ratio: round(value / maxSeconds),
    target: `< ${maxSeconds} s for ${accounts} accounts; worker <= ${maxMemoryMb} MB`,
    ok: value < maxSeconds && workerMb <= maxMemoryMb && followed === accounts,
    detail: {
      accounts: followed,
      changed: totals?.changed ?? 0,
      situations: paths?.paths ?? 0,
      workerMb,
      restingMb,
      rounds,
    },
  };
}
