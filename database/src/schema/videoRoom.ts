import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { roomSubjectKinds } from '@cartera/domain/videoRoom';
import { account } from './account.js';
import { alert } from './alert.js';
import { client } from './client.js';
import { moment } from './columns.js';
import { person } from './people.js';
import { shift } from './shift.js';
import { unit } from './unit.js';

/** A video call among members of the agency: about a case, with a collector on duty, or over an alert. Nothing of it is recorded but that it took place. */
export const videoRoom = pgTable(
  'video_room',
  {
    id: uuid('id').primaryKey(),
    subjectKind: text('subject_kind', { enum: roomSubjectKinds }).notNull(),
    accountId: uuid('account_id').references(() => account.id),
    shiftId: uuid('shift_id').references(() => shift.id),
    alertId: uuid('alert_id').references(() => alert.id),
    /** Whose record the subject is: decides who may enter. */
    clientId: uuid('client_id').references(() => client.id),
    unitId: uuid('unit_id').references(() => unit.id),
    /** The collector whose shift or alert it is. */
    collectorId: uuid('collector_id').references(() => person.id),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => person.id),
    openedAt: moment('opened_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    check('video_room_one_subject', sql`num_nonnulls(${t.accountId}, ${t.shiftId}, ${t.alertId}) = 1`),
    index('video_room_opened').on(t.openedAt, t.id),
    index('video_room_account').on(t.accountId, t.openedAt),
  ],
);

/** Somebody's time in a room. */
export const videoRoomStay = pgTable(
  'video_room_stay',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    roomId: uuid('room_id')
      .notNull()
      .references(() => videoRoom.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    enteredAt: moment('entered_at').notNull(),
    leftAt: moment('left_at'),
  },
  (t) => [
    uniqueIndex('video_room_stay_open')
      .on(t.roomId, t.personId)
      .where(sql`left_at is null`),
    index('video_room_stay_room').on(t.roomId, t.enteredAt),
  ],
);
