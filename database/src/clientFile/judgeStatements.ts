import type { ClientFileKind } from '@cartera/domain/clientFile';
import type { Transaction } from './matchRows.js';

/** A second row about one account: which of them the client means cannot be told. */
const rejectRepeated = `
  update file_row r set verdict = 'rejected', findings = findings || jsonb_build_object('code', 'row.repeated', 'severity', 'reject',
    'value', again.first_row::text)
  from (
    select row_number, min(row_number) over (partition by account_id) as first_row
    from file_row where account_id is not null and not rejected
  ) again
  where again.row_number = r.row_number and again.first_row < r.row_number`;

/** To be withdrawn twice is to be withdrawn. */
const findRepeatedWithdrawals = `
  update file_row r set verdict = 'repeated'
  from (
    select f.row_number, f.row_number > min(f.row_number) over (partition by f.account_id) as again,
      f.closed and a.stage = 'withdrawn' as withdrawn
    from file_row f join account a on a.id = f.account_id where not f.rejected
  ) known
  where known.row_number = r.row_number and (again or withdrawn)`;

/** The newest balance that an accepted file stated for the account: the date it is about, then the file that came last. */
const judgeBalances = `
  update file_row r set
    verdict = case when last.as_of > r.as_of then 'rejected'
      when last.as_of = r.as_of and last.balance_cents = r.balance_cents then 'repeated' end,
    findings = case when last.as_of > r.as_of
      then r.findings || jsonb_build_object('code', 'balance.older', 'column', 'asOf', 'severity', 'reject',
        'value', last.as_of::text)
      else r.findings end
  from file_row f
  join lateral (
    select s.as_of, s.balance_cents from client_file_row s join client_file k on k.id = s.file_id
    where s.account_id = f.account_id and s.balance_cents is not null and s.notice_id is not null
    order by s.as_of desc, k.accepted_at desc, s.row_number desc limit 1
  ) last on true
  where f.row_number = r.row_number and not r.rejected and not r.closed and r.verdict is null`;

const rejectUndisputed = `
  update file_row r set verdict = 'rejected', findings = findings || '[{"code": "dispute.none", "severity": "reject"}]'
  from account a
  where a.id = r.account_id and a.stage <> 'disputed' and not r.closed and not r.rejected and r.verdict is null`;

const judgeRest = `
  update file_row set
    verdict = case when account_id is null then 'unmatched' when closed then 'closedAccount' else 'accepted' end
  where verdict is null and not rejected`;

/** Judges the matched rows of a file that says one thing about each account: a balance, a withdrawal, an answer. */
export async function judgeStatements(transaction: Transaction, kind: ClientFileKind): Promise<void> {
  await transaction`create index on file_row (account_id)`;
  if (kind === 'withdrawals') await transaction.unsafe(findRepeatedWithdrawals);
  else await transaction.unsafe(rejectRepeated);
  if (kind === 'balances') await transaction.unsafe(judgeBalances);
  if (kind === 'disputeAnswers') await transaction.unsafe(rejectUndisputed);
  await transaction.unsafe(judgeRest);
}
