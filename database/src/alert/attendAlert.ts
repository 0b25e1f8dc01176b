import { eq } from 'drizzle-orm';
import type { AlertCloseReason } from '@cartera/domain/geofence';
import type { Database, Queryable } from '../connection/index.js';
import { alert, unit } from '../schema/index.js';
import type { UnitScope } from '../unit/index.js';
import { holdAlert, tellAlertChanged } from './alert.js';
import type { Alert } from './alert.js';

type Refusal = 'alert.notFound' | 'alert.notYours' | 'alert.explainedOtherwise' | 'alert.alreadyClosed';
export type AlertAttended = { attended: true } | { attended: false; code: Refusal };

const done: AlertAttended = { attended: true };
const refused = (code: Refusal): AlertAttended => ({ attended: false, code });

async function write(
  transaction: Queryable,
  id: string,
  changed: Partial<Alert>,
  what: Parameters<typeof tellAlertChanged>[2],
): Promise<AlertAttended> {
  const [written] = await transaction.update(alert).set(changed).where(eq(alert.id, id)).returning();
  if (written !== undefined) await tellAlertChanged(transaction, written, what);
  return done;
}

/** Says that somebody looks after an alert; the first one who does is kept. */
export function acknowledgeAlert(
  db: Database,
  { id, personId, at }: { id: string; personId: string; at: Date },
  scope: UnitScope,
): Promise<AlertAttended> {
  return db.transaction(async (transaction) => {
    const held = await holdAlert(transaction, id, scope);
    if (held === undefined) return refused('alert.notFound');
    if (held.acknowledgedAt !== null || held.state === 'closed') return done;
    const state = held.state === 'raised' ? 'acknowledged' : held.state;
    return write(transaction, id, { state, acknowledgedBy: personId, acknowledgedAt: at }, 'acknowledged');
  });
}

/** The collector's own word on an alert, also on one that has closed. Said once: the same text again changes nothing. */
export function explainAlert(
  db: Database,
  { id, collectorId, explanation, at }: { id: string; collectorId: string; explanation: string; at: Date },
): Promise<AlertAttended> {
  return db.transaction(async (transaction) => {
    const held = await holdAlert(transaction, id, null);
    if (held === undefined) return refused('alert.notFound');
    if (held.collectorId !== collectorId) return refused('alert.notYours');
    if (held.explanation !== null) return held.explanation === explanation ? done : refused('alert.explainedOtherwise');
    const state = held.state === 'closed' ? held.state : 'explained';
    return write(transaction, id, { state, explanation, explainedAt: at }, 'explained');
  });
}

/** Ends an alert; one that ended with its cause stays as it ended. */
export function closeAlert(
  db: Database,
  { id, personId, reason, at }: { id: string; personId: string; reason: AlertCloseReason; at: Date },
  scope: UnitScope,
): Promise<AlertAttended> {
  return db.transaction(async (transaction) => {
    const held = await holdAlert(transaction, id, scope);
    if (held === undefined) return refused('alert.notFound');
    if (held.state === 'closed')
      return held.closedBy === personId && held.closeReason === reason ? done : refused('alert.alreadyClosed');
    const answered = held.acknowledgedAt === null ? { acknowledgedBy: personId, acknowledgedAt: at } : {};
    return write(
      transaction,
      id,
      { ...answered, state: 'closed', closedBy: personId, closedAt: at, closeReason: reason },
      'closed',
    );
  });
}

/**
 * Asks the unit above the one that has not answered. Answered or closed alerts are left alone, and so is one that has been handed up
 * to this level before.
 *
 * @param level from 1
 * @returns whether there is somebody further up to ask in their turn
 */
export function escalateAlert(db: Database, id: string, level: number): Promise<{ goesOn: boolean }> {
  return db.transaction(async (transaction) => {
    const held = await holdAlert(transaction, id, null);
    if (held === undefined || held.acknowledgedAt !== null || held.state === 'closed') return { goesOn: false };
    if (held.escalation >= level) return { goesOn: (await parentOf(transaction, held.attentionUnitId)) !== null };
    const above = await parentOf(transaction, held.attentionUnitId);
    if (above === null) return { goesOn: false };
    await write(transaction, id, { escalation: level, attentionUnitId: above }, 'escalated');
    return { goesOn: (await parentOf(transaction, above)) !== null };
  });
}

async function parentOf(transaction: Queryable, unitId: string): Promise<string | null> {
  const [found] = await transaction.select({ parentId: unit.parentId }).from(unit).where(eq(unit.id, unitId));
  return found?.parentId ?? null;
}
