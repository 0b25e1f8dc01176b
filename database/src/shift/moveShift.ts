import { and, eq, isNull, ne } from 'drizzle-orm';
import type { ShiftEndReason } from '@cartera/domain/shift';
import { reportedMoment } from '@cartera/domain/shift';
import type { Database, Queryable } from '../connection/index.js';
import { alert, change, positionHead, shift, shiftPause } from '../schema/index.js';
import { tellShiftChanged } from './openShift.js';
import type { Shift } from './openShift.js';

/** A collector's word on their shift. Asked again it changes nothing. */
export interface ShiftMove {
  shiftId: string;
  /** When it happened by the phone, which may have been without signal. */
  at: Date;
  now: Date;
}

export type ShiftMoved =
  { moved: true; state: Shift['state'] } | { moved: false; code: 'shift.notFound' | 'shift.ended' };

/** Does `move` on an open shift in one transaction, and tells of it. A shift that is in `target` already is left as it is. */
async function moveShift(
  db: Database,
  { shiftId, at, now }: ShiftMove,
  target: Shift['state'],
  move: (transaction: Queryable, held: Shift, moment: Date) => Promise<Partial<Shift>>,
): Promise<ShiftMoved> {
  return db.transaction(async (transaction) => {
    const [held] = await transaction.select().from(shift).where(eq(shift.id, shiftId)).for('update');
    if (held === undefined) return { moved: false, code: 'shift.notFound' };
    if (held.state === target) return { moved: true, state: target };
    if (held.endedAt !== null) return { moved: false, code: 'shift.ended' };
    const pauses = await transaction.select().from(shiftPause).where(eq(shiftPause.shiftId, shiftId));
    const earlier = pauses.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt ?? fromAt]).map(Number);
    const notBefore = Math.max(Number(held.startedAt), ...earlier);
    const moment = new Date(reportedMoment(Number(at), notBefore, Number(now)));
    const changed = await move(transaction, held, moment);
    const [moved = held] = await transaction
      .update(shift)
      .set({ ...changed, state: target, revision: held.revision + 1 })
      .where(eq(shift.id, shiftId))
      .returning();
    // Its phone has been heard of: silence begins anew.
    await transaction.update(positionHead).set({ receivedAt: now }).where(eq(positionHead.shiftId, shiftId));
    await tellShiftChanged(transaction, moved);
    return { moved: true, state: target };
  });
}

async function closePause(transaction: Queryable, shiftId: string, untilAt: Date): Promise<void> {
  await transaction
    .update(shiftPause)
    .set({ untilAt })
    .where(and(eq(shiftPause.shiftId, shiftId), isNull(shiftPause.untilAt)));
}

/** Nobody is followed from here on until the shift is resumed. */
export function pauseShift(db: Database, order: ShiftMove): Promise<ShiftMoved> {
  return moveShift(db, order, 'paused', async (transaction, _held, fromAt) => {
    // A pause that begins in the very moment in which the last one ended goes on with it.
    await transaction
      .insert(shiftPause)
      .values({ shiftId: order.shiftId, fromAt })
      .onConflictDoUpdate({ target: [shiftPause.shiftId, shiftPause.fromAt], set: { untilAt: null } });
    return {};
  });
}

export function resumeShift(db: Database, order: ShiftMove): Promise<ShiftMoved> {
  return moveShift(db, order, 'onDuty', async (transaction, _held, untilAt) => {
    await closePause(transaction, order.shiftId, untilAt);
    return {};
  });
}

/** Ends a shift, with its pause and every alert whose cause ends with it. A call for help stays open until somebody answers. */
export function endShift(db: Database, order: ShiftMove, endReason: ShiftEndReason): Promise<ShiftMoved> {
  return moveShift(db, order, 'ended', async (transaction, { id }, endedAt) => {
    await closePause(transaction, id, endedAt);
    const closed = await transaction
      .update(alert)
      .set({ state: 'closed', closedAt: endedAt, closeReason: 'shiftEnded' })
      .where(and(eq(alert.shiftId, id), ne(alert.state, 'closed'), ne(alert.kind, 'panic')))
      .returning();
    if (closed.length > 0)
      await transaction.insert(change).values(
        closed.map(({ id: entityId, unitId, collectorId, kind }) => ({
          topic: 'alert.closed',
          entityId,
          data: { unitId, collectorId, kind, state: 'closed' },
        })),
      );
    return { endedAt, endReason };
  });
}
