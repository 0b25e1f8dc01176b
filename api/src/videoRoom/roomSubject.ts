import { findAlert } from '@cartera/database/alert';
import { findClientOf } from '@cartera/database/account';
import type { Queryable } from '@cartera/database/connection';
import { findShift } from '@cartera/database/shift';
import type { NewVideoRoom, RoomReader } from '@cartera/database/videoRoom';
import type { RoomSubjectKind } from '@cartera/domain/videoRoom';
import { found } from '../problem/index.js';

type Subject = Pick<
  NewVideoRoom,
  'subjectKind' | 'accountId' | 'shiftId' | 'alertId' | 'clientId' | 'unitId' | 'collectorId'
>;

const nothing = { accountId: null, shiftId: null, alertId: null, clientId: null, unitId: null, collectorId: null };

/** A record of the field, if it is of a unit the reader sees or the reader's own. */
function within<Found extends { unitId: string; collectorId: string }>(
  record: Found | undefined,
  { id, unitScope }: RoomReader,
): Found | undefined {
  if (record === undefined || record.collectorId === id) return record;
  return unitScope === null || unitScope.includes(record.unitId) ? record : undefined;
}

/**
 * Whose record the subject of a call is, for somebody who may see it.
 *
 * @throws {ProblemError} that the record does not exist, also when it is out of reach
 */
export async function readSubject(
  db: Queryable,
  { kind, id }: { kind: RoomSubjectKind; id: string },
  reader: RoomReader,
): Promise<Subject> {
  switch (kind) {
    case 'account': {
      const clientId = found(await findClientOf(db, id, reader.clientScope), 'account.notFound');
      return { ...nothing, subjectKind: kind, accountId: id, clientId };
    }
    case 'shift': {
      const shift = found(within(await findShift(db, id, null), reader), 'shift.notFound');
      return { ...nothing, subjectKind: kind, shiftId: id, unitId: shift.unitId, collectorId: shift.collectorId };
    }
    case 'alert': {
      const alert = found(within(await findAlert(db, id, null), reader), 'alert.notFound');
      return { ...nothing, subjectKind: kind, alertId: id, unitId: alert.unitId, collectorId: alert.collectorId };
    }
  }
}
