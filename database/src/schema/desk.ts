import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { task } from './caseFile.js';
import { moment } from './columns.js';
import { person } from './people.js';

/**
 * What somebody asked of a desk, under the UUID they made for it. The row is written by the statement that does it, so its
 * presence is the proof that it was done, once, and on which task.
 */
export const deskCommand = pgTable(
  'desk_command',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['takeNext', 'handOver', 'prioritise'] }).notNull(),
    actor: uuid('actor')
      .notNull()
      .references(() => person.id),
    /** Of the canonical body: the same id with another body is an error, not a repetition. */
    bodySha256: text('body_sha256').notNull(),
    taskId: uuid('task_id')
      .notNull()
      .references(() => task.id),
    /** Whom the task went to, for `handOver`. */
    holder: uuid('holder').references(() => person.id),
    note: text('note'),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('desk_command_task').on(t.taskId, t.at)],
);
