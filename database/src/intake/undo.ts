import type { Connection } from '../connection/index.js';

/** Whether anybody of an intake's accounts has been written to or spoken to: from then on it cannot be undone. */
export async function contactMade(connection: Connection, intakeId: string): Promise<boolean> {
  const [row] = await connection.sql<{ made: boolean }[]>`
    select exists (select from account a join letter l on l.account_id = a.id where a.intake_id = ${intakeId})
        or exists (select from account a join contact_attempt c on c.account_id = a.id where a.intake_id = ${intakeId}) as made`;
  return row?.made ?? false;
}

/** Ids of an intake's accounts in order, a page at a time. */
export async function intakeAccountIds(
  connection: Connection,
  intakeId: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await connection.sql<{ id: string }[]>`
    select id from account
    where intake_id = ${intakeId} and id > ${after ?? '00000000-0000-0000-0000-000000000000'}
    order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Withdraws every open account of an intake whose lifecycles have been ended, and closes the intake as undone. The
 * timeline keeps the reason: what was placed in error stays provable. Asked again, it changes nothing.
 *
 * @returns accounts withdrawn, this time
 */
export async function withdrawIntake(
  connection: Connection,
  intakeId: string,
  at: Date,
  actor: string,
): Promise<number> {
  return connection.sql.begin(async (transaction) => {
    const moment = at.toISOString();
    // Locked first and in order, as `append_timeline` does one by one, so that no chain can fork.
    await transaction`
      select from account where intake_id = ${intakeId} and closed_at is null order by id for no key update`;
    await transaction`
      insert into timeline_entry (account_id, sequence, at, actor, kind, data, previous_hash, hash)
      select account_id, sequence, at, ${actor}, kind, data, previous_hash,
        timeline_hash(previous_hash, account_id, sequence, at, ${actor}, kind, data)
      from (
        select a.id as account_id, last.sequence + 1 as sequence, date_trunc('milliseconds', ${moment}::timestamptz) as at,
          'account.withdrawn' as kind, last.hash as previous_hash,
          jsonb_build_object('from', a.stage, 'to', 'withdrawn', 'cause', 'clientWithdrew', 'reason', 'intake.undone') as data
        from account a
        join lateral (select e.sequence, e.hash from timeline_entry e where e.account_id = a.id
                      order by e.sequence desc limit 1) last on true
        where a.intake_id = ${intakeId} and a.closed_at is null
      ) ended`;
    await transaction`
      update task set state = 'cancelled', closed_at = ${moment}, closed_by = ${actor}
      where state = 'open' and account_id in (select id from account where intake_id = ${intakeId})`;
    const withdrawn = await transaction`
      update account set stage = 'withdrawn', stage_since = ${moment}, closed_at = ${moment}, next_event = null, next_at = null,
        revision = revision + 1
      where intake_id = ${intakeId} and closed_at is null`;
    await transaction`
      with ended as (
        update intake set state = 'undone', finished_at = now() where id = ${intakeId} and state <> 'undone'
        returning id, client_id
      )
      insert into change (topic, entity_id, client_id, data)
      select 'intake.undone', id, client_id, ${transaction.json({ actor })} from ended`;
    return withdrawn.count;
  });
}
