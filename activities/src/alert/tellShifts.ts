import type { Client } from '@temporalio/client';
import { recordTold, untoldAlerts } from '@cartera/database/alert';
import type { Connection } from '@cartera/database/connection';
import { tellShift } from '@cartera/workflows/client';

const atOnce = 200;
const timeoutMs = 5_000;

/**
 * Tells the shifts of alerts that they have not heard of, so that somebody is asked further up when nobody answers. What cannot be
 * told now is told the next time; an alert of a shift that is over is nobody's to hand up.
 *
 * @param now business moment
 */
export async function tellShifts({ db }: Connection, temporal: Client, now: Date): Promise<void> {
  const told: string[] = [];
  for (const { alertId, kind, raisedAt, collectorId, day } of await untoldAlerts(db, atOnce)) {
    const raised = { alertId, kind, raisedAt: raisedAt.getTime() };
    if ((await tellShift(temporal, { collectorId, day }, raised, timeoutMs)) === 'unanswered') break;
    told.push(alertId);
  }
  await recordTold(db, told, now);
}
