import { eq } from 'drizzle-orm';
import type { Database, Queryable } from '../connection/index.js';
import { positionRetention, unit } from '../schema/index.js';
import { usualRetentionDays } from './forgetPositions.js';

/** For how many days a unit keeps the positions of its shifts. */
export async function findPositionRetention(db: Queryable, unitId: string): Promise<number> {
  const [kept] = await db.select().from(positionRetention).where(eq(positionRetention.unitId, unitId));
  return kept?.days ?? usualRetentionDays;
}

/**
 * Says for how many days a unit keeps positions; fewer take effect with the next forgetting.
 *
 * @returns false when there is no such unit
 */
export async function setPositionRetention(db: Database, unitId: string, days: number): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const [held] = await transaction.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId)).for('key share');
    if (held === undefined) return false;
    await transaction
      .insert(positionRetention)
      .values({ unitId, days })
      .onConflictDoUpdate({ target: positionRetention.unitId, set: { days } });
    return true;
  });
}
