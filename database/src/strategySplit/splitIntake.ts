import type { TransactionSql } from 'postgres';
import { chooseBranch } from '@cartera/domain/strategySplit';
import type { SplitBranch } from '@cartera/domain/strategySplit';

type Transaction = TransactionSql<{ bigint: bigint }>;

/**
 * Makes the temporary table `acceptance_branch (account_id, split_id, position, strategy_version_id)` for the rows of an intake
 * that become accounts; empty where the portfolio divides nothing. The choice is `chooseBranch` of the domain, so that anybody
 * can check it afterwards.
 */
export async function resolveBranches(transaction: Transaction, intakeId: string): Promise<void> {
  await transaction`
    create temporary table acceptance_branch (
      account_id uuid primary key, split_id uuid not null, position integer not null, strategy_version_id uuid not null
    ) on commit drop`;
  const branches = await transaction<(SplitBranch & { splitId: string })[]>`
    select b.split_id as "splitId", b.strategy_version_id as "strategyVersionId", b.percent
    from intake i
    join strategy_split s on s.portfolio_id = i.portfolio_id and s.ended_at is null
    join strategy_split_branch b on b.split_id = s.id
    where i.id = ${intakeId} order by b.position`;
  const splitId = branches[0]?.splitId;
  if (splitId === undefined) return;
  const accounts = await transaction<{ id: string }[]>`
    select account_id as id from staging_row
    where intake_id = ${intakeId} and verdict in ('accepted', 'addressReview')`;
  const chosen = accounts.map(({ id }) => chooseBranch(splitId, id, branches));
  await transaction`
    insert into acceptance_branch
    select chosen.account_id, b.split_id, b.position, b.strategy_version_id
    from unnest(${accounts.map(({ id }) => id)}::uuid[], ${chosen.map((index) => index + 1)}::integer[])
      as chosen (account_id, position)
    join strategy_split_branch b on b.split_id = ${splitId} and b.position = chosen.position`;
}

/** Keeps which branch each account began in, once the accounts are there. */
export async function keepBranches(transaction: Transaction): Promise<void> {
  await transaction`
    insert into strategy_split_account (account_id, split_id, position)
    select account_id, split_id, position from acceptance_branch`;
}
