import { sql } from 'drizzle-orm';
import type { LedgerKind } from '@cartera/domain/ledger';
import type { Queryable } from '../connection/index.js';
import { cutPage, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';

/** One line of an account's ledger, with what was owed after it. */
export interface LedgerLine {
  /** In the order in which entries were written. */
  position: number;
  kind: LedgerKind;
  /** Signed: negative takes from what is owed. */
  amountCents: bigint;
  /** Sum of the ledger up to here; negative after an overpayment. */
  netCents: bigint;
  /** The payment, agreement or command it comes from; the account itself for `placed`. */
  sourceId: string;
  at: Date;
  /** Of the payment it books, as the bank says. */
  valueDate: string | null;
  /** The client's own number of that payment. */
  folio: string | null;
}

interface LedgerRow extends Record<string, unknown> {
  position: number;
  kind: LedgerKind;
  cents: string;
  net: string;
  source_id: string;
  ms: string;
  value_date: string | null;
  folio: string | null;
}

/** The ledger of one account, newest first. An account to which nothing has happened shows what was placed. */
export async function listLedger(db: Queryable, accountId: string, page: PageRequest): Promise<Page<LedgerLine>> {
  const [before] = page.after === undefined ? [] : readCursor(page.after, ['integer']);
  const rows = await db.execute<LedgerRow>(sql`
    with entry as (
      select l.id, l.kind, l.amount_cents, l.source_id, l.at from ledger_entry l where l.account_id = ${accountId}
      union all
      select 0, 'placed', a.balance_cents, a.id, a.placed_at from account a
      where a.id = ${accountId} and not exists (select 1 from ledger_entry l where l.account_id = a.id)
    ), line as (
      select row_number() over written as position, entry.*, sum(entry.amount_cents) over written as net
      from entry window written as (order by entry.id)
    )
    select line.position::integer, line.kind, line.amount_cents::text as cents, line.net::text, line.source_id,
           (extract(epoch from line.at) * 1000)::bigint::text as ms, p.value_date::text, p.folio
    from line left join payment p on p.id = line.source_id
    where ${before === undefined ? sql`true` : sql`line.position < ${String(before)}::bigint`}
    order by line.position desc
    limit ${page.limit + 1}`);
  const lines = rows.map(({ position, kind, cents, net, source_id, ms, value_date, folio }): LedgerLine => ({
    position,
    kind,
    amountCents: BigInt(cents),
    netCents: BigInt(net),
    sourceId: source_id,
    at: new Date(Number(ms)),
    valueDate: value_date,
    folio,
  }));
  return cutPage(lines, page.limit, (line) => [BigInt(line.position)]);
}
