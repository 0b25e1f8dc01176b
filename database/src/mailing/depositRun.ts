import { eq, sql } from 'drizzle-orm';
import { depositRefusal } from '@cartera/domain/mailing';
import type { Database } from '../connection/index.js';
import { mailingRun } from '../schema/index.js';
import { tellRunChanged } from './mailingRun.js';

export interface RunDeposit {
  runId: string;
  /** ISO date in Mexico City, on the stamp of the post. */
  depositedOn: string;
  /** Number or text of the stamped slip. */
  receipt: string;
  /** The person who records it. */
  actor: string;
}

export type DepositAnswer =
  | { deposited: true }
  | { deposited: false; code: NonNullable<ReturnType<typeof depositRefusal>> | 'mailing.depositedOtherwise' };

/**
 * Takes a deposit down on the run. The same again is the same; another one for a run that has one is refused.
 *
 * @param today ISO date in Mexico City
 */
export async function recordDeposit(
  db: Database,
  { runId, depositedOn, receipt }: RunDeposit,
  at: Date,
  today: string,
): Promise<DepositAnswer> {
  return db.transaction(async (tx): Promise<DepositAnswer> => {
    const [run] = await tx.select().from(mailingRun).where(eq(mailingRun.id, runId)).for('update');
    if (run?.depositedOn !== null && run !== undefined) {
      const same = run.depositedOn === depositedOn && run.depositReceipt === receipt;
      return same ? { deposited: true } : { deposited: false, code: 'mailing.depositedOtherwise' };
    }
    const code = depositRefusal(run?.slipOn ?? undefined, depositedOn, today);
    if (code !== undefined) return { deposited: false, code };
    await tx
      .update(mailingRun)
      .set({ depositedOn, depositReceipt: receipt, depositedAt: at })
      .where(eq(mailingRun.id, runId));
    return { deposited: true };
  });
}

/**
 * Tells the letters of one section, and the case files of their accounts, that they are with the post.
 *
 * @returns how many pieces went; 0 when they had gone before
 */
export async function depositSection(
  db: Database,
  { runId, actor, depositedOn }: RunDeposit,
  section: number,
  at: Date,
): Promise<number> {
  const told = await db.execute(sql`
    with gone as (
      update mailing_piece set state = 'deposited'
      where run_id = ${runId} and section = ${section} and state = 'printed'
      returning letter_id, account_id, number
    ), letters as (
      update letter set state = 'deposited' from gone where letter.id = gone.letter_id
    ), news as (
      insert into change (topic, entity_id, client_id, data)
      select 'letter', gone.letter_id, account.client_id, jsonb_build_object('accountId', gone.account_id)
      from gone join account on account.id = gone.account_id
    )
    -- In one order in every process: each entry locks its account.
    select append_timeline(account_id, ${at.toISOString()}::timestamptz, ${actor}, 'letterDeposited',
             jsonb_build_object('letterId', letter_id, 'runId', ${runId}::text, 'piece', number, 'on', ${depositedOn}::text))
    from (select * from gone order by account_id, number) as ordered`);
  return told.count;
}

/** Closes the deposit: every section has gone. */
export async function finishDeposit(db: Database, runId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [run] = await tx.update(mailingRun).set({ state: 'deposited' }).where(eq(mailingRun.id, runId)).returning();
    if (run !== undefined) await tellRunChanged(tx, run);
  });
}
