import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Queryable } from '../connection/index.js';
import { alert, change } from '../schema/index.js';
import { withinUnits } from '../unit/index.js';
import type { UnitScope } from '../unit/index.js';

export type Alert = typeof alert.$inferSelect;

/** Tells whoever watches the unit of an alert that it has changed. */
export async function tellAlertChanged(
  transaction: Queryable,
  { id, kind, state, unitId, collectorId, shiftId, escalation, attentionUnitId }: Omit<Alert, 'place'>,
  what: 'raised' | 'acknowledged' | 'explained' | 'escalated' | 'closed',
): Promise<void> {
  const data = { kind, state, unitId, collectorId, shiftId, escalation, attentionUnitId };
  await transaction.insert(change).values({ topic: `alert.${what}`, entityId: id, data });
}

/** One alert as it is in a transaction, held until its end; undefined outside the reader's units. */
export async function holdAlert(transaction: Queryable, id: string, scope: UnitScope): Promise<Alert | undefined> {
  const [held] = await transaction
    .select()
    .from(alert)
    .where(and(eq(alert.id, id), withinUnits(alert.unitId, scope)))
    .for('update');
  return held;
}

/** Notes that the shifts of these alerts have been told of them. */
export async function recordTold(db: Database, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(alert)
    .set({ toldAt: at })
    .where(inArray(alert.id, [...ids]));
}
