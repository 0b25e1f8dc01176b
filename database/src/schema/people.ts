import { integer, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { roles } from '@cartera/domain/people';
import { moment } from './columns.js';

/** Someone who signs in. */
export const person = pgTable('person', {
  id: uuid('id').primaryKey(),
  username: text('username').notNull().unique(),
  fullName: text('full_name').notNull(),
  role: text('role', { enum: roles }).notNull(),
  /** Clients this person may see; null means all of them. */
  clientScope: uuid('client_scope').array(),
  passwordHash: text('password_hash').notNull(),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  lockedUntil: moment('locked_until'),
  createdAt: moment('created_at').notNull().defaultNow(),
  disabledAt: moment('disabled_at'),
});

/** A revocable sign-in. Only the hash of the token is kept: a stolen table opens no door. */
export const session = pgTable(
  'session',
  {
    tokenSha256: text('token_sha256').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('session_person').on(t.personId)],
);
