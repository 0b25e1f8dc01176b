import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Database } from '../connection/index.js';
import { change, route, routeVersion } from '../schema/index.js';

/**
 * Notes that a collector's phone follows a version of their route. An older version than the one it said last changes nothing.
 *
 * @returns false when there is no such version of a route of theirs
 */
export async function acknowledgeRoute(
  db: Database,
  { routeId, version, collectorId, at }: { routeId: string; version: number; collectorId: string; at: Date },
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const [found] = await transaction
      .select({ unitId: route.unitId })
      .from(route)
      .innerJoin(routeVersion, eq(routeVersion.routeId, route.id))
      .where(
        and(
          eq(route.id, routeId),
          eq(route.collectorId, collectorId),
          eq(routeVersion.version, version),
          // A draft has been told to nobody.
          isNotNull(routeVersion.publishedAt),
        ),
      );
    if (found === undefined) return false;
    await transaction
      .update(routeVersion)
      .set({ acknowledgedAt: at })
      .where(
        and(eq(routeVersion.routeId, routeId), eq(routeVersion.version, version), isNull(routeVersion.acknowledgedAt)),
      );
    const moved = await transaction
      .update(route)
      .set({ acknowledgedVersion: version })
      .where(and(eq(route.id, routeId), lt(route.acknowledgedVersion, version)))
      .returning({ id: route.id });
    if (moved.length > 0)
      await transaction.insert(change).values({
        topic: 'route.acknowledged',
        entityId: routeId,
        data: { version, unitId: found.unitId, collectorId },
      });
    return true;
  });
}
