import { inArray, sql as literal } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { PendingQuery, Row } from 'postgres';
import type { Sql } from '../connection/index.js';
import type { Scope, UnitScope } from './readScope.js';

/** The condition that keeps a typed query inside a scope of units; undefined when there is none to keep. */
export function withinUnits(unitId: PgColumn, scope: UnitScope): SQL | undefined {
  if (scope === null) return undefined;
  return scope.length === 0 ? literal`false` : inArray(unitId, [...scope]);
}

/**
 * The same for a raw query, with the clients: a condition that is never empty, so it can follow `and`.
 *
 * @param columns SQL names as the query knows them, such as `account.unit_id`; `clientId` only where records have one
 */
export function scopeCondition(
  sql: Sql,
  { clientIds, unitIds }: Scope,
  columns: { unitId: string; clientId?: string },
): PendingQuery<Row[]> {
  const units = unitIds === null ? sql`true` : sql`${sql(columns.unitId)} = any(${unitIds}::uuid[])`;
  if (clientIds === null || columns.clientId === undefined) return units;
  return sql`${units} and ${sql(columns.clientId)} = any(${clientIds}::uuid[])`;
}
