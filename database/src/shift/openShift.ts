import { and, eq, isNull, max } from 'drizzle-orm';
import { newWatch } from '@cartera/domain/geofence';
import type { ShiftCalendar } from '@cartera/domain/unit';
import type { Database, Queryable } from '../connection/index.js';
import { change, collectorProfile, fenceJudgement, positionHead, shift, unit, unitMember } from '../schema/index.js';

export type Shift = typeof shift.$inferSelect;

/** Where a collector works, and by what hours: what a shift of theirs begins with. */
export interface CollectorPost {
  unitId: string;
  timeZone: string;
  /** Empty when nobody has written one. */
  calendar: ShiftCalendar;
}

/** The unit a collector collects in; undefined when there is none. */
export async function findCollectorPost(db: Queryable, collectorId: string): Promise<CollectorPost | undefined> {
  const [post] = await db
    .select({ unitId: unit.id, timeZone: unit.timeZone, calendar: collectorProfile.shiftCalendar })
    .from(unitMember)
    .innerJoin(unit, eq(unit.id, unitMember.unitId))
    .leftJoin(collectorProfile, eq(collectorProfile.personId, unitMember.personId))
    .where(and(eq(unitMember.personId, collectorId), eq(unitMember.memberRole, 'collector'), isNull(unit.archivedAt)));
  return post && { ...post, calendar: post.calendar ?? {} };
}

/** Tells whoever looks at a shift, or at its unit, that it has changed. */
export async function tellShiftChanged(
  transaction: Queryable,
  { id, state, unitId, collectorId }: Pick<Shift, 'id' | 'state' | 'unitId' | 'collectorId'>,
): Promise<void> {
  await transaction.insert(change).values({ topic: 'shift', entityId: id, data: { state, unitId, collectorId } });
}

/**
 * Opens a shift under an id its collector's phone made, with the rows that its positions and fences are kept in.
 *
 * @param now business moment: its phone has been heard of
 * @returns `alreadyOpen` while another shift of the collector is; `idReused` when the id names a shift of somebody else
 */
export async function openShift(
  db: Database,
  opened: Pick<Shift, 'id' | 'collectorId' | 'unitId' | 'deviceId' | 'day' | 'startedAt' | 'endsBy'>,
  now: Date,
): Promise<'opened' | 'repeated' | 'alreadyOpen' | 'idReused'> {
  return db.transaction(async (transaction) => {
    const [last] = await transaction
      .select({ endedAt: max(shift.endedAt) })
      .from(shift)
      .where(eq(shift.collectorId, opened.collectorId));
    // A fix belongs to one shift: a phone that reports its start late must not reach back into the shift before.
    const startedAt = new Date(Math.max(Number(opened.startedAt), Number(last?.endedAt ?? 0)));
    const [added] = await transaction
      .insert(shift)
      .values({ ...opened, startedAt, state: 'onDuty' })
      .onConflictDoNothing()
      .returning();
    if (added === undefined) {
      const [held] = await transaction.select().from(shift).where(eq(shift.id, opened.id));
      if (held === undefined) return 'alreadyOpen';
      return held.collectorId === opened.collectorId ? 'repeated' : 'idReused';
    }
    await transaction.insert(positionHead).values({ shiftId: added.id, receivedAt: now });
    await transaction
      .insert(fenceJudgement)
      .values({ shiftId: added.id, judgedUpTo: 0n, state: newWatch, updatedAt: added.startedAt });
    await tellShiftChanged(transaction, added);
    return 'opened';
  });
}
