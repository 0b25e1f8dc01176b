import type { Client } from '@temporalio/client';
import type { Connection, Sql } from '@cartera/database/connection';
import { caseFilesHold, moneyTies, named, rowsEqualLives } from '../simulation/index.js';
import type { Violation } from '../simulation/index.js';

interface Checked {
  portfolioId: string;
  intakeId: string;
}

/** Rows of the client's file against accounts: none lost, none twice, none that was rejected. */
async function fileAgainstAccounts(sql: Sql, { intakeId }: Checked): Promise<Violation[]> {
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

/** The case file explains where the account stands. */
async function historyExplainsState(sql: Sql, { portfolioId }: Checked): Promise<Violation[]> {
  const ended = {
    settled: ['balanceChanged', 'agreementJudged', 'disputeResolved'],
    withdrawn: ['withdrawn', 'disputeResolved'],
  };
  return (
    await Promise.all([
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
      ...(['settled', 'withdrawn'] as const).map((stage) =>
        named(
          // The paper of an agreement may be ready only after the money that fulfilled it.
          sql`select a.id from account a where a.portfolio_id = ${portfolioId} and a.stage = ${stage} and (
              select e.kind from timeline_entry e where e.account_id = a.id and e.kind <> 'documentKept'
              order by e.sequence desc limit 1) <> all(${ended[stage]})`,
          `cuentas en ${stage} cuya historia no termina así`,
        ),
      ),
    ])
  ).flat();
}

/** What left the building against what was ruled: every ruling once, and the money adds up. */
async function reportsAgainstRulings(sql: Sql, { portfolioId }: Checked): Promise<Violation[]> {
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

/** The mailbox holds every report once. `messages` is what the mailbox answers on its own API. */
async function mailboxAgainstMail(sql: Sql, mailboxUrl: string, { portfolioId }: Checked): Promise<Violation[]> {
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
  connection: Connection,
  temporal: Client,
  mailboxUrl: string,
  checked: Checked,
): Promise<Violation[]> {
  const { sql } = connection;
  const { portfolioId } = checked;
  return (
    await Promise.all([
      fileAgainstAccounts(sql, checked),
      historyExplainsState(sql, checked),
      caseFilesHold(connection, portfolioId),
      moneyTies(connection, portfolioId),
      reportsAgainstRulings(sql, checked),
      rowsEqualLives(sql, temporal, portfolioId),
      mailboxAgainstMail(sql, mailboxUrl, checked),
    ])
  ).flat();
}
