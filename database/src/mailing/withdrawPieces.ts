import { and, eq, inArray, sql } from 'drizzle-orm';
import { mailRefusal, pieceStatesInHouse, resultsThatStopMail } from '@cartera/domain/mailing';
import type { WithdrawalReason } from '@cartera/domain/mailing';
import type { Queryable } from '../connection/index.js';
import { account, address, contactAttempt, contactPoint, letter, mailingPiece } from '../schema/index.js';

/** Takes pieces out of their run; their letters may go with a later one. */
export async function withdrawPieces(
  db: Queryable,
  withdrawn: readonly { serial: number; why: WithdrawalReason }[],
): Promise<void> {
  if (withdrawn.length === 0) return;
  const serials = `{${withdrawn.map(({ serial }) => serial).join(',')}}`;
  const reasons = `{${withdrawn.map(({ why }) => why).join(',')}}`;
  await db.execute(sql`
    update mailing_piece p set state = 'withdrawn', withdrawn_why = w.why
    from unnest(${serials}::bigint[], ${reasons}::text[]) as w (serial, why)
    where p.serial = w.serial and p.state = any(${`{${pieceStatesInHouse.join(',')}}`}::text[])`);
}

/**
 * Asks the gate again for every piece that is still in the house, and takes out those that may no longer be sent: their account
 * has frozen or ended, or the address was barred, since the list was made.
 *
 * @param section only this one; all of the run by default
 * @returns how many were taken out
 */
export async function withdrawForbidden(db: Queryable, runId: string, section?: number): Promise<number> {
  const rows = await db
    .select({
      serial: mailingPiece.serial,
      stage: account.stage,
      authorisation: contactPoint.authorisation,
      grade: address.grade,
      stopped: sql<boolean>`exists (select from ${contactAttempt} where ${contactAttempt.accountId} = ${account.id}
        and ${inArray(contactAttempt.result, resultsThatStopMail)})`,
    })
    .from(mailingPiece)
    .innerJoin(account, eq(account.id, mailingPiece.accountId))
    .innerJoin(letter, eq(letter.id, mailingPiece.letterId))
    .innerJoin(contactPoint, eq(contactPoint.id, letter.contactPointId))
    .innerJoin(address, eq(address.contactPointId, contactPoint.id))
    .where(
      and(
        eq(mailingPiece.runId, runId),
        inArray(mailingPiece.state, pieceStatesInHouse),
        section === undefined ? undefined : eq(mailingPiece.section, section),
      ),
    );
  const forbidden = rows.flatMap(({ serial, ...facts }) => {
    const why = mailRefusal(facts);
    return why === undefined ? [] : [{ serial, why }];
  });
  await withdrawPieces(db, forbidden);
  return forbidden.length;
}

/** Gives a run up before its deposit: every piece is taken out. */
export async function withdrawAll(db: Queryable, runId: string): Promise<void> {
  await db
    .update(mailingPiece)
    .set({ state: 'withdrawn', withdrawnWhy: 'mailing.cancelled' satisfies WithdrawalReason })
    .where(and(eq(mailingPiece.runId, runId), inArray(mailingPiece.state, pieceStatesInHouse)));
}
