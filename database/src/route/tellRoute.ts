import type { Transaction } from './writtenPlan.js';

/** Tells whoever follows a route, its collector first of all, what has become of it. Codes and ids only. */
export async function tellRoute(
  tx: Transaction,
  routeId: string,
  news: Record<string, string | number | boolean>,
): Promise<void> {
  await tx`
    insert into change (topic, entity_id, data)
    select 'route', r.id, jsonb_build_object('collectorId', r.collector_id, 'unitId', r.unit_id, 'day', r.day)
      || ${tx.json(news)}
    from route r where r.id = ${routeId}`;
}
