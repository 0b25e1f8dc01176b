import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
  /** Chosen by somebody else: nothing can be done with it but choosing another. */
  passwordTemporary: boolean('password_temporary').notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
  disabledAt: moment('disabled_at'),
});

/** A collector's phone, under the id that the app made when it was installed. */
export const device = pgTable(
  'device',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    registeredAt: moment('registered_at').notNull().defaultNow(),
    /** A lost phone never comes back under its id. */
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('device_person').on(t.personId)],
);

/** A revocable sign-in. Only the hash of the token is kept: a stolen table opens no door. */
export const session = pgTable(
  'session',
  {
    tokenSha256: text('token_sha256').primaryKey(),
    /** What people and routes call the session by: the hash stays inside. */
    id: uuid('id').notNull().unique().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** The token is good only beside this device's id; null for a console session. */
    deviceId: uuid('device_id').references(() => device.id),
    /** What the browser or app calls itself, so that its owner can tell their sessions apart. */
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** Last request, to within some minutes. */
    seenAt: moment('seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('session_person').on(t.personId), index('session_device').on(t.deviceId)],
);

/**
 * Failed sign-ins of one user name since its last good one, existing or not: an unknown name locks like a known one, so a
 * stranger learns nothing from it. The name is kept as a hash, because people type their password there by mistake.
 */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    usernameSha256: text('username_sha256').primaryKey(),
    failures: integer('failures').notNull(),
    lastAt: moment('last_at').notNull(),
    lockedUntil: moment('locked_until'),
  },
  (t) => [index('sign_in_attempt_last').on(t.lastAt)],
);
