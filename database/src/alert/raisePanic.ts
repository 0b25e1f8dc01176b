import { eq } from 'drizzle-orm';
import type { Database } from '../connection/index.js';
import { alert, shift } from '../schema/index.js';
import type { Coordinate } from '../schema/columns.js';
import { tellAlertChanged } from './alert.js';

export interface Panic {
  /** UUID made by the phone. */
  id: string;
  shiftId: string;
  collectorId: string;
  /** When the button was pressed, by the phone. */
  since: Date;
  raisedAt: Date;
  /** Where, when the phone knows. */
  place?: Coordinate | undefined;
  accuracyMetres?: number | undefined;
}

/**
 * Raises a call for help. It is written at once and needs nothing but the database; a shift that has ended can still call. Pressing
 * again while a call is open joins that one.
 *
 * @returns the id of the call that stands; undefined when there is no such shift of theirs
 */
export function raisePanic(db: Database, { place, accuracyMetres, ...panic }: Panic): Promise<string | undefined> {
  return db.transaction(async (transaction) => {
    const [held] = await transaction.select().from(shift).where(eq(shift.id, panic.shiftId)).for('share');
    if (held?.collectorId !== panic.collectorId) return undefined;
    const { unitId } = held;
    const [raised] = await transaction
      .insert(alert)
      .values({
        ...panic,
        kind: 'panic',
        state: 'raised',
        unitId,
        attentionUnitId: unitId,
        place: place ?? null,
        accuracyMetres: accuracyMetres ?? null,
      })
      .onConflictDoNothing()
      .returning();
    if (raised !== undefined) {
      await tellAlertChanged(transaction, raised, 'raised');
      return raised.id;
    }
    const open = await transaction
      .select({ id: alert.id, kind: alert.kind, state: alert.state })
      .from(alert)
      .where(eq(alert.shiftId, panic.shiftId));
    const standing =
      open.find(({ id }) => id === panic.id) ?? open.find(({ kind, state }) => kind === 'panic' && state !== 'closed');
    return standing?.id;
  });
}
