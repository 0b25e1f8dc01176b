import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import { account, task, visitForm, visitFormBatch } from '../schema/index.js';

export type VisitFormBatch = typeof visitFormBatch.$inferSelect;
export type VisitForm = typeof visitForm.$inferSelect;

export interface NewVisitFormBatch {
  id: string;
  /** Open visits, in the order in which they are to be printed. */
  taskIds: readonly string[];
  createdBy: string;
  createdAt: Date;
}

export type CreatedVisitFormBatch =
  { outcome: 'created' | 'repeated'; batch: VisitFormBatch } | { outcome: 'idReused' | 'notAVisit' };

/**
 * Adds a batch with one form for each visit, under an id its author made. The same tasks again are the same batch. `notAVisit`:
 * some task is none of the author's open visits; nothing is added.
 */
export async function createVisitFormBatch(
  db: Database,
  added: NewVisitFormBatch,
  scope: ClientScope,
): Promise<CreatedVisitFormBatch> {
  const taskIds = [...new Set(added.taskIds)];
  return db.transaction(async (tx): Promise<CreatedVisitFormBatch> => {
    const { id, createdBy, createdAt } = added;
    const [batch] = await tx
      .insert(visitFormBatch)
      .values({ id, createdBy, createdAt })
      .onConflictDoNothing()
      .returning();
    if (batch === undefined) return repeated(tx, added, taskIds);
    const visits = await tx
      .select({ id: task.id, accountId: task.accountId })
      .from(task)
      .where(
        and(
          inArray(task.id, taskIds),
          eq(task.kind, 'visit'),
          eq(task.state, 'open'),
          withinScope(task.clientId, scope),
        ),
      );
    if (visits.length < taskIds.length) {
      await tx.delete(visitFormBatch).where(eq(visitFormBatch.id, id));
      return { outcome: 'notAVisit' };
    }
    const accountOf = new Map(visits.map((visit) => [visit.id, visit.accountId]));
    const forms = taskIds.flatMap((taskId, index): (typeof visitForm.$inferInsert)[] => {
      const accountId = accountOf.get(taskId);
      if (accountId === undefined) return [];
      return [{ id: deterministicId('visitForm', id, taskId), batchId: id, taskId, accountId, number: index + 1 }];
    });
    await tx.insert(visitForm).values(forms);
    return { outcome: 'created', batch };
  });
}

async function repeated(
  db: Queryable,
  added: NewVisitFormBatch,
  taskIds: readonly string[],
): Promise<CreatedVisitFormBatch> {
  const [batch] = await db.select().from(visitFormBatch).where(eq(visitFormBatch.id, added.id));
  const forms = await listVisitForms(db, added.id);
  const same =
    batch?.createdBy === added.createdBy &&
    forms.length === taskIds.length &&
    forms.every(({ taskId }, index) => taskId === taskIds[index]);
  return same && batch !== undefined ? { outcome: 'repeated', batch } : { outcome: 'idReused' };
}

/** The forms of a batch, in order. */
export async function listVisitForms(db: Queryable, batchId: string): Promise<VisitForm[]> {
  return db.select().from(visitForm).where(eq(visitForm.batchId, batchId)).orderBy(asc(visitForm.number));
}

/** One batch, if every account on it is within the reader's clients. */
export async function findVisitFormBatch(
  db: Queryable,
  id: string,
  scope: ClientScope,
): Promise<VisitFormBatch | undefined> {
  const outside =
    scope === null
      ? undefined
      : sql`not exists (select from ${visitForm} join ${account} on ${account.id} = ${visitForm.accountId}
          where ${visitForm.batchId} = ${visitFormBatch.id} and not ${inArray(account.clientId, [...scope])})`;
  const [batch] = await db
    .select()
    .from(visitFormBatch)
    .where(and(eq(visitFormBatch.id, id), outside));
  return batch;
}

/** One form with its account's client, if it is within the reader's clients. */
export async function findVisitForm(
  db: Queryable,
  id: string,
  scope: ClientScope,
): Promise<(VisitForm & { clientId: string; taskOpen: boolean }) | undefined> {
  const [row] = await db
    .select({ form: visitForm, clientId: account.clientId, taskState: task.state })
    .from(visitForm)
    .innerJoin(account, eq(account.id, visitForm.accountId))
    .innerJoin(task, eq(task.id, visitForm.taskId))
    .where(and(eq(visitForm.id, id), withinScope(account.clientId, scope)));
  if (row === undefined) return undefined;
  return { ...row.form, clientId: row.clientId, taskOpen: row.taskState === 'open' };
}

export interface PrintedVisitForms {
  batchId: string;
  file: { sha256: string; bytes: number };
  /** The address that each form names. */
  printed: readonly { formId: string; contactPointId: string }[];
  at: Date;
}

/** Records the file of a batch; the first one stays. */
export async function recordPrintedForms(
  db: Database,
  { batchId, file, printed, at }: PrintedVisitForms,
): Promise<void> {
  await db.transaction(async (tx) => {
    const kept = await tx
      .update(visitFormBatch)
      .set({ state: 'printed', ...file, printedAt: at })
      .where(and(eq(visitFormBatch.id, batchId), eq(visitFormBatch.state, 'requested')))
      .returning({ id: visitFormBatch.id });
    if (kept.length === 0) return;
    const column = (values: readonly string[]): string => `{${values.join(',')}}`;
    await tx.execute(sql`
      update visit_form f set contact_point_id = w.point
      from unnest(${column(printed.map(({ formId }) => formId))}::uuid[],
                  ${column(printed.map(({ contactPointId }) => contactPointId))}::uuid[]) as w (form, point)
      where f.id = w.form`);
  });
}

/** Says of a batch that nothing of it could be printed. */
export async function recordFailedForms(db: Queryable, batchId: string, code: string): Promise<void> {
  await db
    .update(visitFormBatch)
    .set({ state: 'failed', failure: { code } })
    .where(and(eq(visitFormBatch.id, batchId), eq(visitFormBatch.state, 'requested')));
}
