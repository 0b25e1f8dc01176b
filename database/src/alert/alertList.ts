import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { AlertKind, AlertState } from '@cartera/domain/geofence';
import type { Queryable } from '../connection/index.js';
import { cutPage, newestFirst } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { alert, person, shift } from '../schema/index.js';
import { withinUnits } from '../unit/index.js';
import type { UnitScope } from '../unit/index.js';

/** An alert as screens show it. */
export const alertColumns = {
  id: alert.id,
  kind: alert.kind,
  state: alert.state,
  shiftId: alert.shiftId,
  collectorId: alert.collectorId,
  collectorName: person.fullName,
  unitId: alert.unitId,
  attentionUnitId: alert.attentionUnitId,
  escalation: alert.escalation,
  raisedAt: alert.raisedAt,
  since: alert.since,
  longitude: sql<number | null>`ST_X(${alert.place})`,
  latitude: sql<number | null>`ST_Y(${alert.place})`,
  accuracyMetres: alert.accuracyMetres,
  distanceMetres: alert.distanceMetres,
  acknowledgedBy: alert.acknowledgedBy,
  acknowledgedAt: alert.acknowledgedAt,
  explanation: alert.explanation,
  explainedAt: alert.explainedAt,
  closedBy: alert.closedBy,
  closedAt: alert.closedAt,
  closeReason: alert.closeReason,
};

function selectAlerts(db: Queryable) {
  return db.select(alertColumns).from(alert).innerJoin(person, eq(person.id, alert.collectorId));
}

export type AlertLine = Awaited<ReturnType<typeof selectAlerts>>[number];

export interface AlertFilter {
  unitId?: string | undefined;
  collectorId?: string | undefined;
  shiftId?: string | undefined;
  kind?: AlertKind | undefined;
  state?: AlertState | undefined;
  /** Whatever has not closed. */
  open?: boolean | undefined;
}

/** Alerts of the units that a reader sees, newest first. */
export async function listAlerts(
  db: Queryable,
  scope: UnitScope,
  filter: AlertFilter,
  page: PageRequest,
): Promise<Page<AlertLine>> {
  const slice = newestFirst(alert.raisedAt, alert.id, page);
  const { unitId, collectorId, shiftId, kind, state, open } = filter;
  const rows = await selectAlerts(db)
    .where(
      and(
        withinUnits(alert.unitId, scope),
        unitId === undefined ? undefined : eq(alert.unitId, unitId),
        collectorId === undefined ? undefined : eq(alert.collectorId, collectorId),
        shiftId === undefined ? undefined : eq(alert.shiftId, shiftId),
        kind === undefined ? undefined : eq(alert.kind, kind),
        state === undefined ? undefined : eq(alert.state, state),
        open === true ? ne(alert.state, 'closed') : undefined,
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows, page.limit, (row) => [row.raisedAt, row.id]);
}

/** One alert, if it is of a unit the reader sees. */
export async function findAlert(db: Queryable, id: string, scope: UnitScope): Promise<AlertLine | undefined> {
  const [row] = await selectAlerts(db).where(and(eq(alert.id, id), withinUnits(alert.unitId, scope)));
  return row;
}

/** Every alert of a shift: a shift has few. */
export async function listShiftAlerts(db: Queryable, shiftId: string): Promise<AlertLine[]> {
  return selectAlerts(db).where(eq(alert.shiftId, shiftId)).orderBy(alert.raisedAt, alert.id).limit(1_000);
}

/** An alert that its shift's workflow has not heard of. */
export interface UntoldAlert {
  alertId: string;
  kind: AlertKind;
  raisedAt: Date;
  collectorId: string;
  /** The day of its shift. */
  day: string;
}

/** Alerts to be told to the workflows of their shifts, oldest first. */
export async function untoldAlerts(db: Queryable, atMost: number, ids?: readonly string[]): Promise<UntoldAlert[]> {
  return db
    .select({
      alertId: alert.id,
      kind: alert.kind,
      raisedAt: alert.raisedAt,
      collectorId: alert.collectorId,
      day: shift.day,
    })
    .from(alert)
    .innerJoin(shift, eq(shift.id, alert.shiftId))
    .where(and(isNull(alert.toldAt), ids === undefined ? undefined : inArray(alert.id, [...ids])))
    .orderBy(alert.raisedAt)
    .limit(atMost);
}
