import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { evidenceVerdicts } from '@cartera/domain/evidence';
import { account, contactPoint } from './account.js';
import { contactAttempt } from './caseFile.js';
import { client } from './client.js';
import { moment } from './columns.js';
import { person } from './people.js';
import { unit } from './unit.js';

/** What the proof of a visit is worth: written beside the visit, never in its way. One that raises doubts waits for a review. */
export const visitEvidence = pgTable(
  'visit_evidence',
  {
    contactAttemptId: uuid('contact_attempt_id')
      .primaryKey()
      .references(() => contactAttempt.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** Where the account belonged on that day. */
    unitId: uuid('unit_id').references(() => unit.id),
    collectorId: uuid('collector_id')
      .notNull()
      .references(() => person.id),
    visitedAt: moment('visited_at').notNull(),
    /** 100 without a doubt, less for each. */
    score: smallint('score').notNull(),
    /** `EvidenceDoubt[]` of domain/evidence. */
    doubts: jsonb('doubts').notNull(),
    /** From where the phone was to the address; null when either is unknown. */
    distanceMetres: integer('distance_metres'),
    /** The address it was compared with. */
    contactPointId: uuid('contact_point_id').references(() => contactPoint.id),
    review: text('review', { enum: ['none', 'open', 'closed'] }).notNull(),
    verdict: text('verdict', { enum: evidenceVerdicts }),
    note: text('note'),
    reviewedBy: uuid('reviewed_by').references(() => person.id),
    reviewedAt: moment('reviewed_at'),
  },
  (t) => [
    index('visit_evidence_review')
      .on(t.visitedAt, t.contactAttemptId)
      .where(sql`review = 'open'`),
    index('visit_evidence_collector').on(t.collectorId, t.visitedAt),
    index('visit_evidence_account').on(t.accountId),
  ],
);
