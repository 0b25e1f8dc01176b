import { randomUUID } from 'node:crypto';
import type { Connection } from '@cartera/database/connection';

/** A stop of a published route: an open visit of the day, at its door. */
export interface DayRouteStop {
  taskId: string;
  accountId: string;
  longitude: number;
  latitude: number;
}

/** The open visits of the day in the order in which the city's doors were drawn. */
export async function openVisits({ sql }: Connection, accountIds: readonly string[]): Promise<DayRouteStop[]> {
  const rows = await sql<DayRouteStop[]>`
    select t.id as "taskId", t.account_id as "accountId", ST_X(d.location) as longitude, ST_Y(d.location) as latitude
    from task t join address d on d.account_id = t.account_id
    where t.state = 'open' and t.kind = 'visit'`;
  return accountIds.flatMap((accountId) => rows.filter((row) => row.accountId === accountId));
}

/** A route as an office publishes it, without the planner: the tables that the phone's pack and the judge of the fences read. */
export class PublishedRoute {
  readonly id = randomUUID();
  readonly #database: Connection;
  readonly #owner: { collectorId: string; unitId: string; day: string };
  readonly #stopIds = new Map<string, string>();
  #version = 0;

  constructor(database: Connection, owner: { collectorId: string; unitId: string; day: string }) {
    this.#database = database;
    this.#owner = owner;
  }

  /** The next version, with these stops in this order; one that is left out is somebody else's from now on. */
  async publish(stops: readonly DayRouteStop[], at: Date): Promise<number> {
    const { collectorId, unitId, day } = this.#owner;
    this.#version += 1;
    const version = this.#version;
    const moment = at.toISOString();
    const points = stops.map(({ longitude, latitude }) => `${longitude} ${latitude}`);
    const path = `SRID=4326;LINESTRING(${points.join(',')})`;
    await this.#database.sql.begin(async (sql) => {
      await sql`
        insert into route (id, collector_id, unit_id, day, state, version)
        values (${this.id}, ${collectorId}, ${unitId}, ${day}, 'published', ${version})
        on conflict (id) do update set version = excluded.version`;
      await sql`
        insert into route_version
          (route_id, version, reason, travel_mode, path, corridor, metres, seconds, legs, published_at, published_by)
        values (${this.id}, ${version}, 'day', 'foot', ${path}::geometry,
          ST_Multi(ST_Buffer(${path}::geometry::geography, 60)::geometry), 4000, 3000, '[]', ${moment}, 'planner')`;
      const kept = new Set(stops.map(({ accountId }) => accountId));
      for (const [accountId, id] of this.#stopIds)
        if (!kept.has(accountId))
          await sql`update route_stop set state = 'withdrawn', state_reason = 'moved', closed_at = ${moment}
            where id = ${id} and state = 'open'`;
      for (const [index, { accountId, taskId, longitude, latitude }] of stops.entries()) {
        const id = this.#stopIds.get(accountId) ?? randomUUID();
        this.#stopIds.set(accountId, id);
        await sql`
          insert into route_stop
            (id, route_id, task_id, account_id, position, place, travel_mode, arrive_at, leave_at, published_at)
          values (${id}, ${this.id}, ${taskId}, ${accountId}, ${index + 1},
            ST_SetSRID(ST_MakePoint(${longitude}, ${latitude}), 4326), 'foot', ${moment}, ${moment}, ${moment})
          on conflict (id) do update set position = excluded.position`;
      }
      await sql`insert into change (topic, entity_id, data)
        values ('route', ${this.id}, ${sql.json({ collectorId, unitId, day, version })})`;
    });
    return version;
  }
}
