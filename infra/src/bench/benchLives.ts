import { centralZone } from '@cartera/domain/calendar';
import { lifeAtBeginning } from '@cartera/domain/strategy';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { wallClock } from '@cartera/domain/clock';
import type { LifeState, Strategy } from '@cartera/domain/strategy';
import type { AccountLifecycleInput } from '@cartera/workflows/accountLifecycle';
import pLimit from 'p-limit';
import type { BenchPortfolio } from './benchPortfolio.js';
import type { BenchWorld } from './benchWorld.js';
import { timed } from './measurement.js';

/** As the activity that starts lifecycles. */
const startsAtOnce = 50;
const balanceCents = 4_500_00;
const daysPastDue = 60;

/** An account that was placed for a measurement, with the one person and number it is reached by. */
export interface PlacedAccount {
  accountId: string;
  partyId: string;
  contactPointId: string;
}

/** Accounts as they are after the first effect of their lives, each with a holder and an authorised phone. */
export async function placeAccounts(
  { connection }: BenchWorld,
  placed: BenchPortfolio,
  count: number,
  { stage, placedAt }: { stage: LifeState['stage']; placedAt: number },
): Promise<PlacedAccount[]> {
  const { clientId, portfolioId, intakeId, strategyVersionId } = placed;
  const at = new Date(placedAt).toISOString();
  return connection.sql<PlacedAccount[]>`
    with made as (
      insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents,
        days_past_due, strategy_version_id, stage, stage_since, revision, placed_at)
      select n.id, ${clientId}, ${portfolioId}, ${intakeId}, n.id::text, 'Tarjeta', 'MXN', ${balanceCents}::bigint,
        ${daysPastDue}::integer, ${strategyVersionId}, ${stage}, ${at}::timestamptz, 1, ${at}::timestamptz
      from (select gen_random_uuid() as id from generate_series(1, ${count})) n
      returning id
    ), holder as (
      insert into party (id, account_id, role, full_name)
      select gen_random_uuid(), id, 'titular', 'Persona de la Medición' from made
      returning id, account_id
    )
    insert into contact_point (id, account_id, party_id, kind, value, authorisation, provenance)
    select gen_random_uuid(), account_id, id, 'phone', '+525555555555', 'authorised', 'placement' from holder
    returning account_id as "accountId", party_id as "partyId", id as "contactPointId"`;
}

/** The life of a placed account at its first step; every hour is one of contact, whenever the measurement is run. */
export function benchLife(accountId: string, clientId: string, strategy: Strategy, placedAt: number): LifeState {
  const life = lifeAtBeginning(strategy, {
    accountId,
    clientId,
    stage: 'collecting',
    placedAt,
    begunAt: placedAt,
    timeZone: centralZone,
    reach: { letter: false, visit: false, call: true },
    balanceCents: String(balanceCents),
    daysPastDue,
    rules: { calendar: { fromMinute: 0, untilMinute: 1440, weekdays: [0, 1, 2, 3, 4, 5, 6], holidays: true } },
  });
  // The workflow opens the task itself: it must be a row as well.
  return { ...life, task: undefined };
}

/**
 * Starts the lives where they stand, as a run that was handed over by an earlier one.
 *
 * @returns lives started in a second
 */
export async function startLives(
  { temporal }: BenchWorld,
  strategy: Strategy,
  lives: readonly LifeState[],
): Promise<number> {
  const limit = pLimit(startsAtOnce);
  const { seconds } = await timed(() =>
    Promise.all(
      lives.map((life) =>
        limit(() => {
          const input: AccountLifecycleInput = {
            v: 1,
            accountId: life.accountId,
            clock: wallClock,
            effects: 'beside',
            commands: 'beside',
            resume: { strategy, life, recentCommands: [] },
          };
          return temporal.workflow.start('accountLifecycle', {
            workflowId: workflowId.account(life.accountId),
            taskQueue: taskQueue.lives,
            args: [input],
          });
        }),
      ),
    ),
  );
  return lives.length / seconds;
}

/** Ends workflows that a measurement has done with; one that has ended by itself stays as it is. */
export async function endWorkflows({ temporal }: BenchWorld, ids: readonly string[]): Promise<void> {
  const limit = pLimit(startsAtOnce);
  await Promise.all(
    ids.map((id) =>
      limit(() =>
        temporal.workflow
          .getHandle(id)
          .terminate('bench')
          .catch(() => undefined),
      ),
    ),
  );
}
