import { resultCodes } from '@cartera/domain/contact';
import type { Connection } from '../connection/index.js';

/** What came of the accounts that began in one branch. */
export interface BranchResult {
  /** 1, 2, 3… as the branches of the split. */
  position: number;
  strategyVersionId: string;
  percent: number;
  accounts: number;
  /** Accounts that can still change. */
  open: number;
  balanceCents: bigint;
  /** Gestiones of every medium. */
  contactAttempts: number;
  /** Accounts in which somebody answering for the debt was reached. */
  accountsReached: number;
  promises: number;
  promisesKept: number;
  promisesBroken: number;
  /** Payments that took effect, less those taken back. */
  recoveredCents: bigint;
  /** Rulings approved, reported or acknowledged. */
  rulings: number;
}

const rightParty = Object.entries(resultCodes).flatMap(([name, code]) => (code.rightParty ? [name] : []));

/** The results of a split, branch by branch: each figure by one aggregate over the branch's accounts. */
export async function branchResults(connection: Connection, splitId: string): Promise<BranchResult[]> {
  const rows = await connection.sql<
    (Omit<BranchResult, 'balanceCents' | 'recoveredCents'> & { balanceCents: string; recoveredCents: string })[]
  >`
    with member as (
      select m.account_id, m.position, a.closed_at, a.balance_cents
      from strategy_split_account m join account a on a.id = m.account_id where m.split_id = ${splitId}
    ), size as (
      select position, count(*) as accounts, count(*) filter (where closed_at is null) as open, sum(balance_cents) as balance
      from member group by position
    ), attempt as (
      select m.position, count(*) as attempts,
        count(distinct c.account_id) filter (where c.result = any(${rightParty})) as reached
      from member m join contact_attempt c on c.account_id = m.account_id group by m.position
    ), promised as (
      select m.position, count(*) as promises, count(*) filter (where p.state = 'kept') as kept,
        count(*) filter (where p.state in ('broken', 'partial')) as broken
      from member m join promise p on p.account_id = m.account_id group by m.position
    ), paid as (
      select m.position, sum(case p.kind when 'payment' then p.amount_cents else -p.amount_cents end) as recovered
      from member m join payment p on p.account_id = m.account_id where p.state = 'applied' group by m.position
    ), ruled as (
      select m.position, count(*) as rulings
      from member m join ruling r on r.account_id = m.account_id
      where r.state in ('approved', 'reported', 'acknowledged') group by m.position
    )
    select b.position, b.strategy_version_id as "strategyVersionId", b.percent,
      coalesce(size.accounts, 0)::integer as accounts, coalesce(size.open, 0)::integer as open,
      coalesce(size.balance, 0)::text as "balanceCents", coalesce(attempt.attempts, 0)::integer as "contactAttempts",
      coalesce(attempt.reached, 0)::integer as "accountsReached", coalesce(promised.promises, 0)::integer as promises,
      coalesce(promised.kept, 0)::integer as "promisesKept", coalesce(promised.broken, 0)::integer as "promisesBroken",
      coalesce(paid.recovered, 0)::text as "recoveredCents", coalesce(ruled.rulings, 0)::integer as rulings
    from strategy_split_branch b
    left join size using (position) left join attempt using (position) left join promised using (position)
    left join paid using (position) left join ruled using (position)
    where b.split_id = ${splitId} order by b.position`;
  return rows.map((row) => ({
    ...row,
    balanceCents: BigInt(row.balanceCents),
    recoveredCents: BigInt(row.recoveredCents),
  }));
}
