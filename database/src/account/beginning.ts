import { sql } from 'drizzle-orm';
import type { NextEvent, Stage } from '@cartera/domain/account';
import type { Desk, TaskKind } from '@cartera/domain/strategy';
import type { Queryable } from '../connection/index.js';
import { momentOf } from './nextMoment.js';

export interface Beginning {
  accountId: string;
  clientId: string;
  stage: Stage;
  at: Date;
  nextEvent: NextEvent | null;
  /** The address review it begins with. */
  task?: { id: string; desk: Desk; kind: TaskKind; dueAt: Date; expiresAt: Date | null };
}

/**
 * Takes an account out of `received`: projection, timeline entry, change and task in one statement, which is one
 * transaction. An account whose life has begun already is left as it is.
 *
 * @returns whether this call began it
 */
export async function recordBeginning(db: Queryable, beginning: Beginning): Promise<boolean> {
  const { accountId, clientId, task } = beginning;
  const at = beginning.at.toISOString();
  const nextAt = momentOf(beginning.nextEvent);
  const rows = await db.execute(sql`
    with begun as (
      update account set
        stage = ${beginning.stage}, stage_since = ${at}::timestamptz, revision = 1,
        next_event = ${beginning.nextEvent === null ? null : JSON.stringify(beginning.nextEvent)}::text::jsonb,
        next_at = ${nextAt}::timestamptz
      where id = ${accountId} and revision = 0
      returning id
    ), news as (
      insert into change (topic, entity_id, client_id, data)
      select 'account', id, ${clientId}::uuid, ${JSON.stringify({ kind: 'begun', stage: beginning.stage })}::text::jsonb from begun
    ), review as (
      insert into task (id, account_id, client_id, desk, kind, opened_at, due_at, expires_at)
      select ${task?.id ?? null}::uuid, id, ${clientId}::uuid, ${task?.desk ?? null}, ${task?.kind ?? null}, ${at}::timestamptz,
             ${task?.dueAt.toISOString() ?? null}::timestamptz, ${task?.expiresAt?.toISOString() ?? null}::timestamptz
      from begun where ${task !== undefined}
    )
    select append_timeline(id, ${at}::timestamptz, 'workflow', 'begun', ${JSON.stringify({ stage: beginning.stage })}::text::jsonb)
    from begun`);
  return rows.length === 1;
}
