import type { Stage } from '@cartera/domain/account';
import { centralZone, isMexicanZone } from '@cartera/domain/calendar';
import { lifeAtBeginning, readLifeRules } from '@cartera/domain/strategy';
import type { LifeState, Strategy } from '@cartera/domain/strategy';
import type { Connection } from '../connection/index.js';

/** Why an account's way cannot be told. */
export type UnknownLife = 'account.notStarted' | 'dryRun.lifeUnknown';

/** An open account with its life as its last effect left it. */
export interface OpenLife {
  accountId: string;
  strategyVersionId: string;
  life: LifeState | UnknownLife;
}

interface LifeRow {
  accountId: string;
  clientId: string;
  strategyVersionId: string;
  stage: Stage;
  revision: number;
  timeZone: string;
  placedMs: string;
  begunMs: string;
  balanceCents: string;
  daysPastDue: number;
  /** Of the newest effect; null before the first. */
  life: LifeState | null;
  deliverable: number;
  located: number;
  phones: number;
  emails: number;
}

const batchRows = 2000;

/**
 * The open accounts of a client or portfolio in batches, in one snapshot. The life of each is the one that its newest command
 * row keeps; an account that has only begun has no such row yet, and its life is made again from what it began with.
 *
 * @param strategies every version that an open account may be on
 */
export async function* openLives(
  connection: Connection,
  { clientId, portfolioId }: { clientId: string; portfolioId: string | null },
  strategies: ReadonlyMap<string, Strategy>,
): AsyncGenerator<OpenLife[]> {
  const { sql } = connection;
  const [owner] = await sql<{ rules: unknown }[]>`select rules from client where id = ${clientId}`;
  const rules = readLifeRules(owner?.rules);
  const rows = sql<LifeRow[]>`
    select a.id as "accountId", a.client_id as "clientId", a.strategy_version_id as "strategyVersionId", a.stage, a.revision,
      a.time_zone as "timeZone", (extract(epoch from a.placed_at) * 1000)::bigint::text as "placedMs",
      (extract(epoch from a.stage_since) * 1000)::bigint::text as "begunMs",
      a.balance_cents::text as "balanceCents", a.days_past_due as "daysPastDue",
      newest.life, coalesce(ways.deliverable, 0)::integer as deliverable, coalesce(ways.located, 0)::integer as located,
      coalesce(ways.phones, 0)::integer as phones, coalesce(ways.emails, 0)::integer as emails
    from account a
    left join lateral (
      select c.answer -> 'life' as life from command c where c.account_id = a.id and a.revision > 1
      order by c.at desc, (c.answer -> 'life' ->> 'revision')::integer desc limit 1
    ) newest on true
    left join lateral (
      select count(*) filter (where d.grade in ('exact', 'corrected')) as deliverable, count(d.location) as located,
        count(*) filter (where p.kind = 'phone') as phones, count(*) filter (where p.kind = 'email') as emails
      from contact_point p left join address d on d.contact_point_id = p.id
      where p.account_id = a.id and p.authorisation = 'authorised' and a.revision = 1
    ) ways on true
    where a.client_id = ${clientId} and a.closed_at is null
      and (${portfolioId}::uuid is null or a.portfolio_id = ${portfolioId}::uuid)`.cursor(batchRows);
  for await (const batch of rows) {
    yield batch.map((row) => {
      const { accountId, strategyVersionId } = row;
      return { accountId, strategyVersionId, life: lifeOf(row, strategies.get(strategyVersionId), rules) };
    });
  }
}

function lifeOf(row: LifeRow, strategy: Strategy | undefined, rules: LifeState['rules']): LifeState | UnknownLife {
  if (row.revision === 0) return 'account.notStarted';
  if (row.revision > 1) return row.life?.revision === row.revision ? row.life : 'dryRun.lifeUnknown';
  if (strategy === undefined) return 'dryRun.lifeUnknown';
  const letter = row.deliverable > 0;
  return lifeAtBeginning(strategy, {
    accountId: row.accountId,
    clientId: row.clientId,
    stage: row.stage,
    placedAt: Number(row.placedMs),
    begunAt: Number(row.begunMs),
    timeZone: isMexicanZone(row.timeZone) ? row.timeZone : centralZone,
    reach: { letter, visit: letter || row.located > 0, call: row.phones > 0, message: row.emails > 0 },
    balanceCents: row.balanceCents,
    daysPastDue: row.daysPastDue,
    rules,
  });
}
