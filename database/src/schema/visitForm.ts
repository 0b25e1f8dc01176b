import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { visitFormBatchStates } from '@cartera/domain/visitForm';
import { account, contactPoint } from './account.js';
import { task } from './caseFile.js';
import { moment } from './columns.js';

/** Visit forms that are printed as one file, in the order in which they were asked for. */
export const visitFormBatch = pgTable('visit_form_batch', {
  id: uuid('id').primaryKey(),
  state: text('state', { enum: visitFormBatchStates }).notNull().default('requested'),
  /** `{ code }` of why nothing was printed. */
  failure: jsonb('failure'),
  /** The file, in the file store. */
  sha256: text('sha256'),
  bytes: integer('bytes'),
  createdBy: uuid('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  printedAt: moment('printed_at'),
});

/** The paper of one visit. Its id is all that the code on the paper says. */
export const visitForm = pgTable(
  'visit_form',
  {
    id: uuid('id').primaryKey(),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => visitFormBatch.id),
    taskId: uuid('task_id')
      .notNull()
      .references(() => task.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    /** The address that was printed; null until then. */
    contactPointId: uuid('contact_point_id').references(() => contactPoint.id),
    /** Its place in the batch, from 1. */
    number: integer('number').notNull(),
    /** The command under which it was captured, taken before the command is sent so that a paper is captured once. */
    captureCommandId: uuid('capture_command_id').unique(),
    capturedAt: moment('captured_at'),
  },
  (t) => [
    unique('visit_form_task').on(t.batchId, t.taskId),
    index('visit_form_account').on(t.accountId),
    index('visit_form_uncaptured')
      .on(t.taskId)
      .where(sql`captured_at is null`),
  ],
);
