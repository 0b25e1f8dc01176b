import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Strategy as StrategyDefinition } from '@cartera/domain/strategy';
import type { Database, Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { strategy, strategyVersion } from '../schema/index.js';

export type Strategy = typeof strategy.$inferSelect;

export interface StrategyVersion {
  id: string;
  strategyId: string;
  /** 1, 2, 3… within its strategy. */
  version: number;
  definition: StrategyDefinition;
  createdBy: string | null;
  createdAt: Date;
}

/**
 * Adds a strategy, still without a version, under an id its author made.
 * `repeated`: the same one was added before; `idReused`: the id names another; `codeTaken`: the code does.
 */
export async function createStrategy(
  db: Queryable,
  added: Strategy,
): Promise<'created' | 'repeated' | 'idReused' | 'codeTaken'> {
  const rows = await db.insert(strategy).values(added).onConflictDoNothing().returning({ id: strategy.id });
  if (rows.length === 1) return 'created';
  const existing = await findStrategy(db, added.id);
  if (existing === undefined) return 'codeTaken';
  return existing.code === added.code && existing.name === added.name ? 'repeated' : 'idReused';
}

export async function findStrategy(db: Queryable, id: string): Promise<Strategy | undefined> {
  const [found] = await db.select().from(strategy).where(eq(strategy.id, id));
  return found;
}

/** Strategies by code. */
export async function listStrategies(db: Queryable, page: PageRequest): Promise<Page<Strategy>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['text']);
  const rows = await db
    .select()
    .from(strategy)
    .where(start && keysetAfter('ascending', [strategy.code, start[0]]))
    .orderBy(asc(strategy.code))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.code]);
}

/**
 * Adds the next version of a strategy. Versions are immutable: an edit is a new one, and a live account keeps its own.
 * The strategy row is locked so that two authors get two numbers.
 *
 * @param added a definition that `validateStrategy` has approved
 */
export async function createStrategyVersion(
  db: Database,
  added: Omit<StrategyVersion, 'version'>,
): Promise<{ outcome: 'created' | 'repeated'; version: StrategyVersion } | { outcome: 'idReused' | 'noStrategy' }> {
  return db.transaction(async (transaction) => {
    const [owner] = await transaction
      .select({ id: strategy.id })
      .from(strategy)
      .where(eq(strategy.id, added.strategyId))
      .for('update');
    if (owner === undefined) return { outcome: 'noStrategy' };
    const rows = await transaction
      .insert(strategyVersion)
      .values({
        ...added,
        version: sql`(select coalesce(max(v.version), 0) + 1 from strategy_version v where v.strategy_id = ${added.strategyId})`,
      })
      .onConflictDoNothing({ target: strategyVersion.id })
      .returning();
    const created = rows[0];
    if (created !== undefined) return { outcome: 'created', version: asVersion(created) };
    const [same] = await transaction
      .select()
      .from(strategyVersion)
      .where(
        sql`${strategyVersion.id} = ${added.id} and ${strategyVersion.strategyId} = ${added.strategyId}
          and ${strategyVersion.definition} = ${sql.param(added.definition, strategyVersion.definition)}::jsonb`,
      );
    return same === undefined ? { outcome: 'idReused' } : { outcome: 'repeated', version: asVersion(same) };
  });
}

/** The versions of a strategy, newest first. */
export async function listStrategyVersions(db: Queryable, strategyId: string): Promise<StrategyVersion[]> {
  const rows = await db
    .select()
    .from(strategyVersion)
    .where(eq(strategyVersion.strategyId, strategyId))
    .orderBy(desc(strategyVersion.version));
  return rows.map(asVersion);
}

export async function findStrategyVersion(db: Queryable, id: string): Promise<StrategyVersion | undefined> {
  const [found] = await db.select().from(strategyVersion).where(eq(strategyVersion.id, id));
  return found && asVersion(found);
}

/** The column is written only by {@link createStrategyVersion}, from a validated definition. */
function asVersion(row: typeof strategyVersion.$inferSelect): StrategyVersion {
  return { ...row, definition: row.definition as StrategyDefinition };
}
