import { and, asc, eq, inArray } from 'drizzle-orm';
import type { MailingRunState } from '@cartera/domain/mailing';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, newestFirst } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { change, mailingRun, mailingSection } from '../schema/index.js';

export type MailingRun = typeof mailingRun.$inferSelect;
export type MailingSection = typeof mailingSection.$inferSelect;

/** Tells whoever looks at a run that it has changed. */
export async function tellRunChanged(
  transaction: Queryable,
  { id, clientId, state }: Pick<MailingRun, 'id' | 'clientId' | 'state'>,
): Promise<void> {
  await transaction.insert(change).values({ topic: 'mailingRun', entityId: id, clientId, data: { state } });
}

/** Adds a run under an id its author made. `repeated`: the same was added before; `idReused`: the id names another. */
export async function createMailingRun(
  db: Queryable,
  added: Pick<MailingRun, 'id' | 'clientId' | 'template' | 'service' | 'createdBy' | 'createdAt'>,
): Promise<{ outcome: 'created' | 'repeated'; run: MailingRun } | { outcome: 'idReused' }> {
  const [created] = await db.insert(mailingRun).values(added).onConflictDoNothing().returning();
  if (created !== undefined) return { outcome: 'created', run: created };
  const run = await findMailingRun(db, added.id, null);
  const same =
    run !== undefined &&
    (['clientId', 'template', 'service', 'createdBy'] as const).every((field) => run[field] === added[field]);
  return same ? { outcome: 'repeated', run } : { outcome: 'idReused' };
}

/** One run, if it is within the reader's clients. */
export async function findMailingRun(db: Queryable, id: string, scope: ClientScope): Promise<MailingRun | undefined> {
  const [row] = await db
    .select()
    .from(mailingRun)
    .where(and(eq(mailingRun.id, id), withinScope(mailingRun.clientId, scope)));
  return row;
}

export interface MailingRunFilter {
  clientId?: string | undefined;
  state?: MailingRunState | undefined;
}

/** Runs, newest first. */
export async function listMailingRuns(
  db: Queryable,
  scope: ClientScope,
  filter: MailingRunFilter,
  page: PageRequest,
): Promise<Page<MailingRun>> {
  const slice = newestFirst(mailingRun.createdAt, mailingRun.id, page);
  const rows = await db
    .select()
    .from(mailingRun)
    .where(
      and(
        withinScope(mailingRun.clientId, scope),
        filter.clientId === undefined ? undefined : eq(mailingRun.clientId, filter.clientId),
        filter.state === undefined ? undefined : eq(mailingRun.state, filter.state),
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows, page.limit, (row) => [row.createdAt, row.id]);
}

/** The print files of a run, in order: at most `largestRun / sectionSize` of them. */
export async function listMailingSections(db: Queryable, runId: string): Promise<MailingSection[]> {
  return db.select().from(mailingSection).where(eq(mailingSection.runId, runId)).orderBy(asc(mailingSection.number));
}

/**
 * Moves a run on, or says why it stands still.
 *
 * @param from states it may be in; in another nothing is written
 */
export async function recordRunState(
  db: Queryable,
  runId: string,
  change: Partial<Pick<MailingRun, 'state' | 'failure' | 'printedAt' | 'endedAt'>> & { state: MailingRunState },
  from: readonly MailingRunState[],
): Promise<void> {
  const [moved] = await db
    .update(mailingRun)
    .set(change)
    .where(and(eq(mailingRun.id, runId), inArray(mailingRun.state, [...from])))
    .returning();
  if (moved !== undefined) await tellRunChanged(db, moved);
}
