import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import {
  frankingOn,
  largestRun,
  mailableGrades,
  mailableStages,
  resultsThatStopMail,
  sectionOf,
  sectionSize,
} from '@cartera/domain/mailing';
import type { FrankingRefusal } from '@cartera/domain/mailing';
import type { Database, Queryable } from '../connection/index.js';
import { mailingRun } from '../schema/index.js';
import { frankingRegistrationsFor } from './frankingRegistration.js';
import { tellRunChanged } from './mailingRun.js';

const textArray = (values: readonly string[]): SQL => sql`${`{${values.join(',')}}`}::text[]`;

/** Letters of a client and template that have been written, are in no run and may still be sent. */
function unsentLetters(clientId: string, template: string): SQL {
  return sql`
    from letter
    join account on account.id = letter.account_id
    join contact_point on contact_point.id = letter.contact_point_id
    join address on address.contact_point_id = contact_point.id
    where letter.state = 'produced' and letter.template = ${template} and account.client_id = ${clientId}
      and account.stage = any(${textArray(mailableStages)})
      and contact_point.authorisation = 'authorised' and address.grade = any(${textArray(mailableGrades)})
      and address.postal_code is not null
      and not exists (select from mailing_piece p where p.letter_id = letter.id
                      and (p.state <> 'withdrawn' or p.withdrawn_why = 'letter.documentUnreadable'))
      and not exists (select from contact_attempt c where c.account_id = account.id
                      and c.result = any(${textArray(resultsThatStopMail)}))`;
}

/** How many letters a run would take now. */
export async function countUnsentLetters(db: Queryable, clientId: string, template: string): Promise<number> {
  const [row] = await db.execute<{ letters: number }>(
    sql`select count(*)::integer as letters ${unsentLetters(clientId, template)}`,
  );
  return row?.letters ?? 0;
}

export type RunComposition =
  | { composed: true; pieces: number; sections: number }
  | { composed: false; code: FrankingRefusal | 'mailing.nothingToSend' | 'mailingRun.notFound' };

/**
 * Freezes the list of a run: every letter that may go, in the order of the post, numbered and divided into sections. A run
 * that has its list keeps it.
 *
 * @param on today, ISO date in Mexico City: the registration must be valid
 */
export async function composeRun(db: Database, runId: string, at: Date, on: string): Promise<RunComposition> {
  return db.transaction(async (tx): Promise<RunComposition> => {
    const [run] = await tx.select().from(mailingRun).where(eq(mailingRun.id, runId)).for('update');
    if (run === undefined) return { composed: false, code: 'mailingRun.notFound' };
    if (run.composedAt !== null) return { composed: true, pieces: run.pieces, sections: run.sections };
    const { clientId, template, service } = run;
    const franking = frankingOn(await frankingRegistrationsFor(tx, clientId, service), clientId, service, on);
    if (!franking.usable) return { composed: false, code: franking.code };
    // Two runs of one client at the same moment would both see the same letters as free.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mailing/${clientId}`}, 0))`);
    const inserted = await tx.execute(sql`
      insert into mailing_piece (run_id, letter_id, account_id, number, section, postal_code)
      select ${runId}, letter_id, account_id, number, (number - 1) / ${sectionSize}::integer + 1, postal_code
      from (select letter.id as letter_id, account.id as account_id, address.postal_code,
                   (row_number() over (order by address.postal_code, address.settlement collate "C",
                     address.street collate "C", address.exterior collate "C", letter.id))::integer as number
            ${unsentLetters(clientId, template)}) as sorted
      where number <= ${largestRun}
      order by number`);
    const pieces = inserted.count;
    if (pieces === 0) return { composed: false, code: 'mailing.nothingToSend' };
    const sections = sectionOf(pieces);
    await tx
      .update(mailingRun)
      .set({ state: 'printing', pieces, sections, failure: null, composedAt: at })
      .where(eq(mailingRun.id, runId));
    await tellRunChanged(tx, { id: runId, clientId, state: 'printing' });
    return { composed: true, pieces, sections };
  });
}
