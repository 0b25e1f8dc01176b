import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { Connection, Sql } from '@cartera/database/connection';
import { workflowId } from '@cartera/domain/identity';

/** Something that should not be so, in a sentence that names one account. */
export type Finding = string;

interface Checked {
  portfolioId: string;
  intakeId: string;
}

/** Names the question and its first few accounts; nothing when the query finds none. */
async function named(rows: Promise<readonly { id: string }[]>, what: string): Promise<Finding[]> {
  const found = await rows;
  if (found.length === 0) return [];
  const some = found.slice(0, 3).map(({ id }) => id);
  return [`${found.length} ${what}: ${some.join(', ')}${found.length > some.length ? '…' : ''}`];
}

/** Rows of the client's file against accounts: none lost, none twice, none that was rejected. */
async function fileAgainstAccounts(sql: Sql, { intakeId }: Checked): Promise<Finding[]> {
  return (
    await Promise.all([
      named(
        sql`select s.row_number::text as id from staging_row s left join account a on a.id = s.account_id
          where s.intake_id = ${intakeId} and s.verdict in ('accepted', 'addressReview') and a.id is null`,
        'renglones aceptados sin cuenta',
      ),
      named(
        sql`select account_id as id from staging_row
          where intake_id = ${intakeId} and verdict in ('accepted', 'addressReview') group by 1 having count(*) > 1`,
        'cuentas hechas de dos renglones',
      ),
      named(
        sql`select a.id from account a where a.intake_id = ${intakeId} and not exists (
          select 1 from staging_row s where s.intake_id = ${intakeId} and s.account_id = a.id
            and s.verdict in ('accepted', 'addressReview'))`,
        'cuentas que ningún renglón explica',
      ),
      named(
        sql`select row_number::text as id from staging_row where intake_id = ${intakeId} and verdict is null`,
        'renglones sin veredicto',
      ),
    ])
  ).flat();
}

/** The case file against the account: chained, complete, and ending where the account stands. */
async function historyAgainstState(sql: Sql, { portfolioId }: Checked): Promise<Finding[]> {
  return (
    await Promise.all([
      named(
        sql`select distinct e.account_id as id from timeline_entry e join account a on a.id = e.account_id
          where a.portfolio_id = ${portfolioId}
            and e.hash <> timeline_hash(e.previous_hash, e.account_id, e.sequence, e.at, e.actor, e.kind, e.data)`,
        'cuentas con un movimiento alterado',
      ),
      named(
        sql`select distinct account_id as id from (
            select e.account_id, e.sequence, e.previous_hash,
              lag(e.hash, 1, '\\x'::bytea) over chain as expected, row_number() over chain as position
            from timeline_entry e join account a on a.id = e.account_id where a.portfolio_id = ${portfolioId}
            window chain as (partition by e.account_id order by e.sequence)) c
          where previous_hash <> expected or sequence <> position`,
        'cuentas con la cadena de movimientos rota',
      ),
      named(
        sql`select a.id from account a where a.portfolio_id = ${portfolioId}
            and not exists (select 1 from timeline_entry e where e.account_id = a.id)`,
        'cuentas sin historia',
      ),
      named(
        sql`select a.id from account a where a.portfolio_id = ${portfolioId} and a.stage = 'returned' and not (
            exists (select 1 from timeline_entry e where e.account_id = a.id and e.kind = 'rulingApproved')
            and exists (select 1 from timeline_entry e where e.account_id = a.id and e.kind = 'rulingReported'))`,
        'cuentas devueltas sin dictamen aprobado y reportado en su historia',
      ),
    ])
  ).flat();
}

/** An open account waits for a moment or for a person; anything else is stuck. */
async function stuckAccounts(sql: Sql, { portfolioId }: Checked): Promise<Finding[]> {
  return named(
    sql`select a.id from account a where a.portfolio_id = ${portfolioId} and a.closed_at is null and a.next_at is null
      and not exists (select 1 from task t where t.account_id = a.id and t.state = 'open')
      and a.stage not in ('ruling', 'onHold')`,
    'cuentas abiertas sin fecha ni tarea',
  );
}

/** What left the building against what was ruled: every ruling once, and the money adds up. */
async function reportsAgainstRulings(sql: Sql, { portfolioId }: Checked): Promise<Finding[]> {
  return (
    await Promise.all([
      named(
        sql`select a.id from account a where a.portfolio_id = ${portfolioId} and a.stage = 'returned' and (
            select count(*) from ruling r join client_report c on c.id = r.report_id
            where r.account_id = a.id and c.state in ('sent', 'acknowledged')) <> 1`,
        'cuentas devueltas que no están en exactamente un reporte enviado',
      ),
      named(
        sql`select c.id from client_report c join portfolio p on p.client_id = c.client_id
          cross join lateral (
            select count(*)::integer as rulings, coalesce(sum(a.balance_cents), 0)::bigint as cents
            from ruling r join account a on a.id = r.account_id where r.report_id = c.id) held
          where p.id = ${portfolioId} and c.state in ('sent', 'acknowledged')
            and (c.rulings <> held.rulings or c.balance_cents <> held.cents)`,
        'reportes cuyos totales no cuadran con sus dictámenes',
      ),
      named(
        sql`select r.id from ruling r join account a on a.id = r.account_id where a.portfolio_id = ${portfolioId}
          and r.state in ('reported', 'acknowledged') and r.document_id is null`,
        'dictámenes reportados sin documento',
      ),
    ])
  ).flat();
}

/** One workflow per account, running exactly as long as the account is open. */
async function livesAgainstAccounts(sql: Sql, temporal: Client, { portfolioId }: Checked): Promise<Finding[]> {
  const accounts = await sql<{ id: string; open: boolean }[]>`
    select id, closed_at is null as open from account where portfolio_id = ${portfolioId}`;
  const limit = pLimit(20);
  const findings = await Promise.all(
    accounts.map(({ id, open }) =>
      limit(async (): Promise<Finding[]> => {
        const life = await temporal.workflow.getHandle(workflowId.account(id)).describe();
        const expected = open ? 'RUNNING' : 'COMPLETED';
        return life.status.name === expected
          ? []
          : [`La vida de la cuenta ${id} está ${life.status.name} y debía estar ${expected}`];
      }),
    ),
  );
  return findings.flat();
}

/** The mailbox holds every report once. `messages` is what the mailbox answers on its own API. */
async function mailboxAgainstMail(sql: Sql, mailboxUrl: string, { portfolioId }: Checked): Promise<Finding[]> {
  const sent = await sql<{ id: string; message_id: string }[]>`
    select m.id, m.message_id from mail m join portfolio p on p.client_id = m.client_id
    where p.id = ${portfolioId} and m.state = 'sent'`;
  const response = await fetch(`${mailboxUrl}/api/email`);
  const messages = (await response.json()) as { headers: Record<string, string> }[];
  return sent.flatMap(({ id, message_id }) => {
    const copies = messages.filter(({ headers }) => headers['message-id'] === message_id).length;
    return copies === 1 ? [] : [`El correo ${id} llegó ${copies} veces al buzón`];
  });
}

/** Everything that is wrong with a demo's accounts after its people have gone home; an empty list is what we want. */
export async function checkDemo(
  { sql }: Connection,
  temporal: Client,
  mailboxUrl: string,
  checked: Checked,
): Promise<Finding[]> {
  return (
    await Promise.all([
      fileAgainstAccounts(sql, checked),
      historyAgainstState(sql, checked),
      stuckAccounts(sql, checked),
      reportsAgainstRulings(sql, checked),
      livesAgainstAccounts(sql, temporal, checked),
      mailboxAgainstMail(sql, mailboxUrl, checked),
    ])
  ).flat();
}
