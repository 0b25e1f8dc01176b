import type { Transaction } from './matchRows.js';

/**
 * The same payment in two files has one id: made of the client, the account's number and the payment's folio; without a
 * folio, of its value date, its amount, and which of the file's payments of that day and amount it is.
 */
const identifyPayments = `
  update file_row r set payment_id = md5(concat_ws('/', 'payment', $1::text, p.account_reference,
    case when p.folio is null then concat_ws('/', 'day', p.value_date, p.amount_cents, p.occurrence)
         else concat_ws('/', 'folio', p.folio) end))::uuid
  from (
    select row_number, account_reference, folio, value_date, amount_cents,
      row_number() over (partition by account_reference, value_date, amount_cents, folio is null order by row_number) as occurrence
    from file_row where movement = 'payment' and account_id is not null and not rejected
  ) p
  where r.row_number = p.row_number`;

/** Known from a file that was accepted before. One folio for two payments is a mistake that a person must clear up. */
const findKnownPayments = `
  update file_row r set
    verdict = case when same then 'repeated' else 'rejected' end,
    findings = case when same then findings else findings ||
      '[{"code": "payment.folioReused", "column": "folio", "severity": "reject"}]' end
  from (
    select f.row_number, p.amount_cents = f.amount_cents and p.value_date = f.value_date as same
    from file_row f join payment p on p.id = f.payment_id
    where f.movement = 'payment'
  ) known
  where known.row_number = r.row_number`;

/** Known from an earlier row of the same file. */
const findRepeatedPayments = `
  update file_row r set
    verdict = case when same then 'repeated' else 'rejected' end,
    findings = case when same then findings else findings ||
      '[{"code": "payment.folioReused", "column": "folio", "severity": "reject"}]' end
  from (
    select row_number, row_number() over first_of as place,
      amount_cents = first_value(amount_cents) over first_of and value_date = first_value(value_date) over first_of as same
    from file_row where movement = 'payment' and payment_id is not null and verdict is null
    window first_of as (partition by payment_id order by row_number)
  ) again
  where again.row_number = r.row_number and again.place > 1`;

const judgePaymentRows = `
  update file_row set
    verdict = case when account_id is null then 'unmatched' when closed then 'closedAccount' else 'accepted' end
  where movement = 'payment' and verdict is null and not rejected`;

/** The balance that was placed may have been without it already: the client is asked, and the money is not lost meanwhile. */
const doubtEarlyPayments = `
  update file_row r set
    findings = findings || '[{"code": "valueDate.beforePlacement", "column": "valueDate", "severity": "warn"}]'
  from account a
  where a.id = r.account_id and r.movement = 'payment' and r.verdict = 'accepted'
    and r.value_date < (a.placed_at at time zone 'America/Mexico_City')::date`;

/**
 * What each reversal takes back: a payment of an accepted file, or one of this file. Two payments of one folio, in different
 * accounts, and a reversal that names neither account: a person must say which.
 */
const findTargets = `
  update file_row r set reverses_id = t.payment_id, account_id = t.account_id, closed = t.closed,
    payment_id = md5(concat_ws('/', 'reversal', t.payment_id))::uuid,
    amount_cents = coalesce(r.amount_cents, t.amount_cents), value_date = coalesce(r.value_date, t.value_date),
    rejected = coalesce(r.amount_cents <> t.amount_cents, false),
    findings = case when r.amount_cents <> t.amount_cents
      then r.findings || '[{"code": "reversal.amountDiffers", "column": "amount", "severity": "reject"}]'
      else r.findings end
  from (
    select row_number, min(payment_id::text)::uuid as payment_id, min(account_id::text)::uuid as account_id,
      bool_or(closed) as closed, min(amount_cents) as amount_cents, min(value_date) as value_date
    from (
      select f.row_number, p.id as payment_id, p.account_id, a.closed_at is not null as closed, p.amount_cents, p.value_date
      from file_row f
      join client_file_row known on known.client_id = $1::uuid and known.folio = f.reverses_folio
        and known.movement = 'payment' and known.notice_id is not null
      join payment p on p.id = known.payment_id
      join account a on a.id = p.account_id
      where f.movement = 'reversal' and not f.rejected and (f.account_id = p.account_id or coalesce(f.reference, f.payment_reference) is null)
      union
      select f.row_number, p.payment_id, p.account_id, p.closed, p.amount_cents, p.value_date
      from file_row f
      join file_row p on p.movement = 'payment' and p.folio = f.reverses_folio and p.verdict = 'accepted'
      where f.movement = 'reversal' and not f.rejected and (f.account_id = p.account_id or coalesce(f.reference, f.payment_reference) is null)
    ) possible
    group by row_number having count(*) = 1
  ) t
  where t.row_number = r.row_number`;

/**
 * Taken back already, by an accepted file or by an earlier row of this one. Rows for numbers that are nobody's are not each
 * other's repetition: a person must see every one.
 */
const findRepeatedReversals = `
  update file_row r set verdict = 'repeated'
  where r.movement = 'reversal' and not r.rejected and (
    exists (select from payment p where p.id = r.payment_id)
    or exists (select from file_row f where f.movement = 'reversal' and not f.rejected and f.row_number < r.row_number
      and f.payment_id = r.payment_id)
    or r.payment_id is null and (r.account_id is not null or coalesce(r.reference, r.payment_reference) is null) and (
      exists (select from client_file_row waiting where waiting.client_id = $1::uuid and waiting.file_id <> $2::uuid
        and waiting.movement = 'reversal' and waiting.reverses_folio = r.reverses_folio
        and waiting.verdict = 'awaitingPayment' and waiting.released_by is null
        and waiting.account_id is not distinct from r.account_id
        and exists (select from client_file f where f.id = waiting.file_id and f.accepted_at is not null))
      or exists (select from file_row f where f.movement = 'reversal' and not f.rejected and f.payment_id is null
        and f.row_number < r.row_number and f.reverses_folio = r.reverses_folio
        and f.account_id is not distinct from r.account_id)))`;

/** A reversal of a payment we have not heard of waits for it; one for a number that is nobody's goes to a person. */
const judgeReversals = `
  update file_row set verdict = case
    when closed then 'closedAccount'
    when reverses_id is not null then 'accepted'
    when account_id is null and coalesce(reference, payment_reference) is not null then 'unmatched'
    else 'awaitingPayment' end
  where movement = 'reversal' and verdict is null and not rejected`;

/** Judges the matched rows of a payment file. */
export async function judgePayments(transaction: Transaction, file: { id: string; clientId: string }): Promise<void> {
  await transaction.unsafe(identifyPayments, [file.clientId]);
  await transaction`create index on file_row (payment_id)`;
  await transaction`create index on file_row (folio)`;
  await transaction`create index on file_row (reverses_folio) where movement = 'reversal'`;
  await transaction`analyze file_row`;
  await transaction.unsafe(findKnownPayments);
  await transaction.unsafe(findRepeatedPayments);
  await transaction.unsafe(judgePaymentRows);
  await transaction.unsafe(doubtEarlyPayments);
  await transaction.unsafe(findTargets, [file.clientId]);
  await transaction.unsafe(findRepeatedReversals, [file.clientId, file.id]);
  await transaction.unsafe(judgeReversals);
}
