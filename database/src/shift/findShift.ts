import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { shift, shiftPause } from '../schema/index.js';
import { withinUnits } from '../unit/index.js';
import type { UnitScope } from '../unit/index.js';
import type { Shift } from './openShift.js';

export type ShiftPause = Pick<typeof shiftPause.$inferSelect, 'fromAt' | 'untilAt'>;

/** One shift, if it is of a unit the reader sees. */
export async function findShift(db: Queryable, id: string, scope: UnitScope): Promise<Shift | undefined> {
  const [row] = await db
    .select()
    .from(shift)
    .where(and(eq(shift.id, id), withinUnits(shift.unitId, scope)));
  return row;
}

/** The shift that a collector has open. */
export async function findOpenShift(db: Queryable, collectorId: string): Promise<Shift | undefined> {
  const [row] = await db
    .select()
    .from(shift)
    .where(and(eq(shift.collectorId, collectorId), isNull(shift.endedAt)));
  return row;
}

/** The pauses of a shift, in order. */
export async function listPauses(db: Queryable, shiftId: string): Promise<ShiftPause[]> {
  return db
    .select({ fromAt: shiftPause.fromAt, untilAt: shiftPause.untilAt })
    .from(shiftPause)
    .where(eq(shiftPause.shiftId, shiftId))
    .orderBy(asc(shiftPause.fromAt));
}
