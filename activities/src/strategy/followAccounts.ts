import { setImmediate as nextTurn } from 'node:timers/promises';
import { openLives, strategiesInForce } from '@cartera/database/dryRun';
import type { DryRun, DryRunFindings } from '@cartera/database/dryRun';
import type { Connection } from '@cartera/database/connection';
import { classRules, lifeClass, lifeUnder, pathDifference, simulatePath, totalsOf } from '@cartera/domain/dryRun';
import type { ComparedPath } from '@cartera/domain/dryRun';
import type { LifeState, Strategy } from '@cartera/domain/strategy';

/** Accounts in one situation, with one of them to follow. */
interface Situation {
  life: LifeState;
  fromVersionId: string;
  from: Strategy;
  accountIds: string[];
}

/** Situations followed before other work of the process gets its turn. */
const followedAtOnce = 50;

/** The accounts that can be followed, by situation, and how many cannot. */
async function gather(
  connection: Connection,
  run: DryRun,
  stillAlive: () => void,
): Promise<{ situations: Situation[]; skipped: Map<string, number> }> {
  const strategies = await strategiesInForce(connection, run);
  const rules = classRules([...strategies.values(), run.definition], run.createdAt.getTime());
  const situations = new Map<string, Situation>();
  const skipped = new Map<string, number>();
  for await (const batch of openLives(connection, run, strategies)) {
    for (const { accountId, strategyVersionId, life } of batch) {
      const from = strategies.get(strategyVersionId);
      const reason = typeof life === 'string' ? life : 'strategy.malformed';
      if (typeof life === 'string' || from === undefined) {
        skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
        continue;
      }
      const name = `${strategyVersionId} ${lifeClass(life, rules)}`;
      const known = situations.get(name);
      if (known === undefined)
        situations.set(name, { life, from, fromVersionId: strategyVersionId, accountIds: [accountId] });
      else known.accountIds.push(accountId);
    }
    stillAlive();
  }
  return { situations: [...situations.values()].sort((a, b) => b.accountIds.length - a.accountIds.length), skipped };
}

function compare({ life, from, accountIds }: Situation, to: Strategy, versionId: string, at: number): ComparedPath {
  const before = simulatePath(life, from, at);
  const after = simulatePath(lifeUnder(life, from, to, versionId, at), to, at);
  return { accounts: accountIds.length, before, after, difference: pathDifference(before, after) };
}

/**
 * Follows every open account of a dry run's client or portfolio to its end, with the strategy it has and with the one that is
 * tried. Accounts in the same situation are followed once.
 *
 * @param stillAlive called every few hundred milliseconds; throws to stop the work
 */
export async function followAccounts(
  connection: Connection,
  run: DryRun,
  stillAlive: () => void = () => {},
): Promise<DryRunFindings> {
  const { situations, skipped } = await gather(connection, run, stillAlive);
  const at = run.createdAt.getTime();
  const paths: DryRunFindings['paths'][number][] = [];
  const accounts: { accountId: string; path: number }[] = [];
  for (const [index, situation] of situations.entries()) {
    if (index % followedAtOnce === 0) {
      stillAlive();
      await nextTurn();
    }
    const compared = compare(situation, run.definition, run.strategyVersionId ?? run.id, at);
    for (const accountId of situation.accountIds) accounts.push({ accountId, path: paths.length });
    paths.push({ ...compared, fromVersionId: situation.fromVersionId });
  }
  const reasons = [...skipped].map(([reason, count]) => ({ reason, accounts: count }));
  return { totals: { ...totalsOf(paths), skipped: reasons }, paths, accounts };
}
