import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { Connection, Sql } from '@cartera/database/connection';
import { workflowId } from '@cartera/domain/identity';
import type { LifeDescription } from '@cartera/workflows/accountLifecycle';
import type { AcknowledgedCommand } from './steadyApi.js';

/** Something that must never be so, in a sentence that names what it is about. */
export type Violation = string;

/** Names the question and its first few subjects; nothing when the query finds none. */
export async function named(rows: Promise<readonly { id: string }[]>, what: string): Promise<Violation[]> {
  const found = await rows;
  if (found.length === 0) return [];
  const some = found.slice(0, 3).map(({ id }) => id);
  return [`${found.length} ${what}: ${some.join(', ')}${found.length > some.length ? '…' : ''}`];
}

/** Every acknowledged command has its row, its own answer and one line in its case file. */
export async function acknowledgedOnce(sql: Sql, commands: readonly AcknowledgedCommand[]): Promise<Violation[]> {
  const rows = await sql<{ id: string; answer: unknown; lines: number }[]>`
    select c.id, c.answer -> 'answer' as answer,
      (select count(*)::integer from timeline_entry e where e.account_id = c.account_id and e.data ->> 'commandId' = c.id::text) as lines
    from command c where c.id = any(${commands.map(({ id }) => id)}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return commands.flatMap(({ id, kind, answer }) => {
    const row = byId.get(id);
    if (row === undefined) return [`La operación ${kind} ${id} se contestó y no está`];
    if (row.lines !== 1) return [`La operación ${kind} ${id} dejó ${row.lines} movimientos`];
    return sameAnswer(answer, row.answer) ? [] : [`La operación ${kind} ${id} se contestó de otro modo`];
  });
}

/** The API leaves out what is absent; nothing that it told may differ. */
function sameAnswer(told: unknown, kept: unknown): boolean {
  const [one, other] = [told, kept] as Record<string, unknown>[];
  return Object.entries(one ?? {}).every(([name, value]) => JSON.stringify(other?.[name]) === JSON.stringify(value));
}

interface AccountRow {
  id: string;
  stage: string;
  revision: number;
  open: boolean;
  task: string | null;
}

/** Each account's row says what its workflow says, and the workflow runs exactly as long as the account is open. */
export async function rowsEqualLives(sql: Sql, temporal: Client, portfolioId: string): Promise<Violation[]> {
  const accounts = await sql<{ id: string }[]>`select id from account where portfolio_id = ${portfolioId}`;
  const limit = pLimit(10);
  const read = async (id: string): Promise<AccountRow> => {
    const [row] = await sql<AccountRow[]>`
      select a.id, a.stage, a.revision, a.closed_at is null as open,
        (select t.id::text from task t where t.account_id = a.id and t.state = 'open') as task
      from account a where a.id = ${id}`;
    if (row === undefined) throw new Error('An account has vanished.');
    return row;
  };
  const violations = await Promise.all(accounts.map(({ id }) => limit(() => rowEqualsLife(() => read(id), temporal))));
  return violations.flat();
}

/** The life goes on while it is looked at: only a difference between two equal readings of the row is one. */
async function rowEqualsLife(read: () => Promise<AccountRow>, temporal: Client): Promise<Violation[]> {
  for (let look = 0; ; look += 1) {
    const row = await read();
    const handle = temporal.workflow.getHandle(workflowId.account(row.id));
    const { status } = await handle.describe();
    const { life } = await handle.query<LifeDescription>('describeLife');
    const difference = differenceOf(row, status.name, life);
    if (difference === undefined) return [];
    const again = await read();
    if (again.revision === row.revision && look >= 2) return [difference];
  }
}

function differenceOf(row: AccountRow, status: string, life: LifeDescription['life']): Violation | undefined {
  if (status !== (row.open ? 'RUNNING' : 'COMPLETED')) return `La vida de la cuenta ${row.id} está ${status}`;
  if (life?.stage !== row.stage || life.revision !== row.revision)
    return `La cuenta ${row.id} está en ${row.stage} (${row.revision}) y su vida en ${life?.stage ?? 'nada'} (${life?.revision ?? 0})`;
  return (life.task?.id ?? null) === row.task ? undefined : `La cuenta ${row.id} tiene una tarea que su vida no conoce`;
}

/** Ledgers sum, promises have one follow-up each, and nothing outlives its account. */
export async function moneyTies({ sql }: Connection, portfolioId: string): Promise<Violation[]> {
  return (
    await Promise.all([
      named(
        sql`select a.id from account a where a.portfolio_id = ${portfolioId}
          and exists (select 1 from ledger_entry l where l.account_id = a.id)
          and a.balance_cents <> greatest(0, (select sum(l.amount_cents) from ledger_entry l where l.account_id = a.id))`,
        'cuentas cuyo saldo no es la suma de sus movimientos',
      ),
      named(
        sql`select p.id from payment p join account a on a.id = p.account_id where a.portfolio_id = ${portfolioId}
          and (select count(*) from ledger_entry l where l.source_id = p.id) <> (case p.state when 'applied' then 1 else 0 end)`,
        'pagos asentados otro número de veces que una',
      ),
      named(
        sql`select p.id from promise p join account a on a.id = p.account_id
          where a.portfolio_id = ${portfolioId} and p.state = 'live' and a.stage not in ('promised', 'onHold')`,
        'promesas vigentes que nadie espera',
      ),
      named(
        // A promise that was revived by a reversal has been judged before: its last turn counts.
        sql`select p.id from promise p join account a on a.id = p.account_id
          where a.portfolio_id = ${portfolioId} and p.state in ('kept', 'partial', 'broken') and (
            select count(*) from timeline_entry e where e.account_id = a.id
              and e.data ->> 'promiseId' = p.id::text and coalesce(e.data ->> 'state', e.data ->> 'promise') = p.state) <> 1`,
        'promesas con otro número de seguimientos que uno',
      ),
      named(
        sql`select g.id from agreement g join account a on a.id = g.account_id
          where a.portfolio_id = ${portfolioId} and g.state in ('proposed', 'approved') and a.closed_at is not null`,
        'convenios abiertos de cuentas terminadas',
      ),
    ])
  ).flat();
}

/** The case files are chained, and no open account waits for nothing. */
export async function caseFilesHold({ sql }: Connection, portfolioId: string): Promise<Violation[]> {
  return (
    await Promise.all([
      named(
        sql`select distinct account_id as id from (
            select e.account_id, e.sequence, e.previous_hash, e.hash,
              timeline_hash(e.previous_hash, e.account_id, e.sequence, e.at, e.actor, e.kind, e.data) as right_hash,
              lag(e.hash, 1, '\\x'::bytea) over chain as expected, row_number() over chain as position
            from timeline_entry e join account a on a.id = e.account_id where a.portfolio_id = ${portfolioId}
            window chain as (partition by e.account_id order by e.sequence)) c
          where previous_hash <> expected or sequence <> position or hash <> right_hash`,
        'expedientes con la cadena rota',
      ),
      named(
        sql`select a.id from account a where a.portfolio_id = ${portfolioId} and a.closed_at is null and a.next_at is null
          and not exists (select 1 from task t where t.account_id = a.id and t.state = 'open')`,
        'cuentas abiertas sin fecha ni tarea',
      ),
      named(
        sql`select t.account_id as id from task t join account a on a.id = t.account_id
          where a.portfolio_id = ${portfolioId} and t.state = 'open' group by 1 having count(*) > 1`,
        'cuentas con más de una tarea abierta',
      ),
    ])
  ).flat();
}
