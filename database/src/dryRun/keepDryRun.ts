import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ComparedPath, DryRunTotals } from '@cartera/domain/dryRun';
import { validateStrategy } from '@cartera/domain/strategy';
import type { Strategy } from '@cartera/domain/strategy';
import type { Connection } from '../connection/index.js';
import { copyField } from '../copyText/index.js';

/** What a dry run found. `accounts` names, for each account, its path by index. */
export interface DryRunFindings {
  totals: DryRunTotals;
  paths: readonly (ComparedPath & { fromVersionId: string })[];
  accounts: readonly { accountId: string; path: number }[];
}

/** The strategies that the open accounts of a client or portfolio follow, by version. One that is no longer valid is left out. */
export async function strategiesInForce(
  connection: Connection,
  { clientId, portfolioId }: { clientId: string; portfolioId: string | null },
): Promise<ReadonlyMap<string, Strategy>> {
  const rows = await connection.sql<{ id: string; definition: unknown }[]>`
    select v.id, v.definition from strategy_version v where v.id in (
      select a.strategy_version_id from account a where a.client_id = ${clientId} and a.closed_at is null
        and (${portfolioId}::uuid is null or a.portfolio_id = ${portfolioId}::uuid))`;
  return new Map(
    rows.flatMap(({ id, definition }) => {
      const verdict = validateStrategy(definition);
      return verdict.valid ? [[id, verdict.strategy] as const] : [];
    }),
  );
}

/** JSON as one field of COPY. */
const field = (value: unknown): string => copyField(value === undefined ? undefined : JSON.stringify(value));

/**
 * Writes the findings of a dry run in place of any that an earlier try has left, and ends it: all in one transaction, so that
 * a reader sees none of it or all.
 */
export async function keepDryRun(
  connection: Connection,
  dryRunId: string,
  { totals, paths, accounts }: DryRunFindings,
  finishedAt: Date,
): Promise<void> {
  const changed = paths.map(({ difference }) => difference !== undefined);
  await connection.sql.begin(async (transaction) => {
    await transaction`select from dry_run where id = ${dryRunId} for update`;
    await transaction`delete from dry_run_account where dry_run_id = ${dryRunId}`;
    await transaction`delete from dry_run_path where dry_run_id = ${dryRunId}`;
    const copy = async (table: string, columns: string, lines: Iterable<string>): Promise<void> => {
      const into = await transaction.unsafe(`copy ${table} (${columns}) from stdin`).writable();
      await pipeline(Readable.from(lines, { highWaterMark: 64 }), into);
    };
    await copy(
      'dry_run_path',
      'dry_run_id, number, from_version_id, accounts, changed, before, after, difference',
      (function* () {
        for (const [number, path] of paths.entries()) {
          const values = [dryRunId, number, path.fromVersionId, path.accounts, changed[number]];
          const ways = [path.before, path.after, path.difference].map(field);
          yield `${[...values, ...ways].join('\t')}\n`;
        }
      })(),
    );
    await copy(
      'dry_run_account',
      'dry_run_id, account_id, path, changed',
      (function* () {
        const chunk = 1000;
        for (let from = 0; from < accounts.length; from += chunk)
          yield accounts
            .slice(from, from + chunk)
            .map(({ accountId, path }) => `${dryRunId}\t${accountId}\t${path}\t${changed[path]}\n`)
            .join('');
      })(),
    );
    await transaction`
      with done as (
        update dry_run set state = 'done', failure = null, totals = ${JSON.stringify(totals)}::text::jsonb,
          finished_at = ${finishedAt.toISOString()}::timestamptz
        where id = ${dryRunId} returning id, client_id
      )
      insert into change (topic, entity_id, client_id, data)
      select 'dryRun', id, client_id, '{"state":"done"}' from done`;
  });
}

/** Ends a dry run that could not be done. */
export async function failDryRun(connection: Connection, dryRunId: string, code: string, at: Date): Promise<void> {
  await connection.sql`
    with failed as (
      update dry_run set state = 'failed', failure = ${code}, finished_at = ${at.toISOString()}::timestamptz
      where id = ${dryRunId} and state = 'running' returning id, client_id
    )
    insert into change (topic, entity_id, client_id, data)
    select 'dryRun', id, client_id, '{"state":"failed"}' from failed`;
}
