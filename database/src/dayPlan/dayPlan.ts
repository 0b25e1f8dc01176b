import { and, desc, eq, inArray } from 'drizzle-orm';
import type { PlanRequest, PlanSummary } from '@cartera/domain/assignment';
import type { Queryable } from '../connection/index.js';
import { change, dayPlan } from '../schema/index.js';
import type { UnitScope } from '../unit/index.js';
import { withinUnits } from '../unit/index.js';

type Row = typeof dayPlan.$inferSelect;
export type DayPlan = Omit<Row, 'request' | 'summary'> & { request: PlanRequest; summary: Partial<PlanSummary> };

/** Both columns are written from these types only. */
const read = (row: Row): DayPlan => ({
  ...row,
  request: row.request as PlanRequest,
  summary: row.summary as Partial<PlanSummary>,
});

export interface NewDayPlan {
  /** UUID made by whoever asks. */
  id: string;
  unitId: string;
  /** ISO date in the unit's zone. */
  day: string;
  request: PlanRequest;
  requestedBy: string;
  startedAt: Date;
}

/** Asks for a plan under an id its author made. `repeated`: the same was asked before; `idReused`: the id names another. */
export async function createDayPlan(
  db: Queryable,
  { request, ...asked }: NewDayPlan,
): Promise<{ outcome: 'created' | 'repeated'; plan: DayPlan } | { outcome: 'idReused' }> {
  const row = { ...asked, mode: request.mode, request, state: 'planning' as const };
  const [created] = await db.insert(dayPlan).values(row).onConflictDoNothing().returning();
  if (created !== undefined) return { outcome: 'created', plan: read(created) };
  const plan = await findDayPlan(db, asked.id, null);
  const same =
    plan?.unitId === asked.unitId &&
    plan.day === asked.day &&
    canonical(plan.request) === canonical(request) &&
    plan.requestedBy === asked.requestedBy;
  return same ? { outcome: 'repeated', plan } : { outcome: 'idReused' };
}

/** The same text for the same request: jsonb gives the keys back in an order of its own. */
const canonical = (request: PlanRequest): string =>
  JSON.stringify(Object.entries(request).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** One plan, if it is of a unit within the reader's scope. */
export async function findDayPlan(db: Queryable, id: string, scope: UnitScope): Promise<DayPlan | undefined> {
  const [row] = await db
    .select()
    .from(dayPlan)
    .where(and(eq(dayPlan.id, id), withinUnits(dayPlan.unitId, scope)));
  return row === undefined ? undefined : read(row);
}

/** The plans of a unit's day, newest first. */
export async function listDayPlans(db: Queryable, unitId: string, day: string, limit: number): Promise<DayPlan[]> {
  const rows = await db
    .select()
    .from(dayPlan)
    .where(and(eq(dayPlan.unitId, unitId), eq(dayPlan.day, day)))
    .orderBy(desc(dayPlan.startedAt), desc(dayPlan.id))
    .limit(limit);
  return rows.map(read);
}

/** Plans of a day that were asked for and have not been made. */
export async function unmadePlans(db: Queryable, unitId: string, day: string): Promise<string[]> {
  const rows = await db
    .select({ id: dayPlan.id })
    .from(dayPlan)
    .where(and(eq(dayPlan.unitId, unitId), eq(dayPlan.day, day), inArray(dayPlan.state, ['planning'])))
    .orderBy(dayPlan.startedAt, dayPlan.id);
  return rows.map(({ id }) => id);
}

/** Ends a plan that could not be made, with the stable code of why; one that has been made stays as it is. */
export async function recordPlanFailed(db: Queryable, id: string, code: string, at: Date): Promise<void> {
  const [failed] = await db
    .update(dayPlan)
    .set({ state: 'failed', plannedAt: at, summary: { code } })
    .where(and(eq(dayPlan.id, id), eq(dayPlan.state, 'planning')))
    .returning();
  if (failed === undefined) return;
  const data = { unitId: failed.unitId, day: failed.day, state: failed.state, code };
  await db.insert(change).values({ topic: 'dayPlan', entityId: id, data });
}
