import type { Connection } from '@cartera/database/connection';
import type { SimulatedClient, StaffWork } from '../simulation/index.js';

/** The demo's last line: what its name says, as numbers. */
export interface DemoResult {
  demo: 'ok' | 'failed';
  accounts: number;
  accepted: number;
  addressReview: number;
  rejected: number;
  letters: number;
  calls: number;
  visits: number;
  promisesKept: number;
  promisesBroken: number;
  rulings: number;
  emails: number;
  seconds: number;
}

interface Counts {
  accounts: number;
  accepted: number;
  addressReview: number;
  rejected: number;
  letters: number;
  calls: number;
  visits: number;
  promisesKept: number;
  promisesBroken: number;
  rulings: number;
  emails: number;
}

/** Counts what is in the database: what the demo says happened is what the product recorded. */
export async function countDemo(
  { sql }: Connection,
  { portfolioId, intakeId }: { portfolioId: string; intakeId: string },
): Promise<Counts> {
  const [counts] = await sql<Counts[]>`
    with mine as (select id, client_id from account where portfolio_id = ${portfolioId}),
      rows as (select verdict from staging_row where intake_id = ${intakeId}),
      contacts as (select medium from contact_attempt where account_id in (select id from mine))
    select
      (select count(*)::integer from mine) as accounts,
      (select count(*)::integer from rows where verdict = 'accepted') as accepted,
      (select count(*)::integer from rows where verdict = 'addressReview') as "addressReview",
      (select count(*)::integer from rows where verdict = 'rejected') as rejected,
      (select count(*)::integer from letter where account_id in (select id from mine)) as letters,
      (select count(*)::integer from contacts where medium = 'call') as calls,
      (select count(*)::integer from contacts where medium = 'visit') as visits,
      (select count(*)::integer from promise where account_id in (select id from mine) and state = 'kept') as "promisesKept",
      (select count(*)::integer from promise where account_id in (select id from mine) and state in ('partial', 'broken')) as "promisesBroken",
      (select count(*)::integer from ruling where account_id in (select id from mine) and state in ('reported', 'acknowledged')) as rulings,
      (select count(*)::integer from mail where client_id = (select client_id from portfolio where id = ${portfolioId}) and state = 'sent') as emails`;
  if (counts === undefined) throw new Error('A query of counts always answers one row.');
  return counts;
}

/** What became of the accounts, in words and columns. */
export async function describeDemo(
  { sql }: Connection,
  portfolioId: string,
  work: StaffWork,
  client: SimulatedClient,
): Promise<string[]> {
  const stages = await sql<{ stage: string; accounts: number; money: string }[]>`
    select stage, count(*)::integer as accounts, to_char(sum(balance_cents) / 100.0, 'FM999,999,999,990.00') as money
    from account where portfolio_id = ${portfolioId} group by stage order by accounts desc`;
  const rulings = await sql<{ type: string; rulings: number }[]>`
    select r.type, count(*)::integer as rulings from ruling r join account a on a.id = r.account_id
    where a.portfolio_id = ${portfolioId} and r.state in ('reported', 'acknowledged') group by r.type order by rulings desc`;
  const grades = await sql<{ grade: string; addresses: number }[]>`
    select d.grade, count(*)::integer as addresses from address d join account a on a.id = d.account_id
    where a.portfolio_id = ${portfolioId} group by d.grade order by addresses desc`;
  const commitments = await sql<{ what: string; state: string; count: number }[]>`
    with mine as (select id from account where portfolio_id = ${portfolioId})
    select * from (
      select 'promesa' as what, state, count(*)::integer as count from promise where account_id in (select id from mine) group by state
      union all select 'convenio', state, count(*)::integer from agreement where account_id in (select id from mine) group by state
      union all select 'aclaración', state, count(*)::integer from dispute where account_id in (select id from mine) group by state
      union all select 'queja', 'recibida', count(*)::integer from complaint where account_id in (select id from mine)
      union all select case kind when 'payment' then 'pago' else 'reverso' end, state, count(*)::integer
        from payment where account_id in (select id from mine) group by kind, state) counted
    order by what, count desc`;
  const line = (label: string, count: number, more = ''): string =>
    `  ${label.padEnd(28)} ${String(count).padStart(6)}  ${more}`.trimEnd();
  return [
    'Cuentas por etapa',
    ...stages.map(({ stage, accounts, money }) => line(stage, accounts, `$${money.padStart(16)} MXN`)),
    'Domicilios por calidad, al final',
    ...grades.map(({ grade, addresses }) => line(grade, addresses)),
    'Dictámenes devueltos',
    ...rulings.map((ruling) => line(ruling.type, ruling.rulings)),
    'Compromisos y pagos',
    ...commitments.map(({ what, state, count }) => line(`${what} ${state}`, count)),
    'Archivos del cliente',
    ...Object.entries(client.files).map(([kind, files]) => line(kind, files)),
    'Lo que hizo el personal',
    line('llamadas', work.calls),
    line('visitas', work.visits),
    line('promesas', work.promises),
    line('convenios propuestos', work.agreementsProposed),
    line('convenios autorizados', work.agreementsApproved),
    line('aclaraciones', work.disputes),
    line('quejas atendidas', work.released),
    line('domicilios corregidos', work.addressesMended),
    line('dictámenes aprobados', work.rulingsApproved),
    line('dictámenes regresados', work.rulingsRefused),
    ...[...work.refusals, ...client.work.refusals].map(([code, times]) => line(`rechazo ${code}`, times)),
    ...[...work.repeated, ...client.work.repeated].map(([code, times]) => line(`repetido ${code}`, times)),
  ];
}
