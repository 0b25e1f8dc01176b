import { mayBe } from '@cartera/domain/unit';
import type { MemberRole } from '@cartera/domain/unit';
import type { Role } from '@cartera/domain/people';
import type { Sql } from '../connection/index.js';
import { tellUnit } from './territoryLock.js';
import type { Transaction } from './territoryLock.js';

export interface MemberOrder {
  unitId: string;
  personId: string;
  actor: string;
}

/** What became of a membership. */
export type MemberChange =
  'changed' | 'unchanged' | 'unitNotFound' | 'personNotFound' | 'roleDoesNotFit' | 'collectsElsewhere' | 'onDuty';

async function isOnDuty(transaction: Transaction, { unitId, personId }: MemberOrder): Promise<boolean> {
  const [open] = await transaction`
    select from shift where collector_id = ${personId} and unit_id = ${unitId} and ended_at is null`;
  return open !== undefined;
}

/** Makes somebody a member of a unit, or changes what they are in it. A person collects in one unit at most. */
export async function setMember(sql: Sql, order: MemberOrder & { memberRole: MemberRole }): Promise<MemberChange> {
  const { unitId, personId, memberRole, actor } = order;
  return sql.begin(async (transaction): Promise<MemberChange> => {
    const [unit] = await transaction`select from unit where id = ${unitId} and archived_at is null for share`;
    if (unit === undefined) return 'unitNotFound';
    // Locked: two units that take the same person at once are told one after the other.
    const [person] = await transaction<{ role: Role }[]>`
      select role from person where id = ${personId} and disabled_at is null for no key update`;
    if (person === undefined) return 'personNotFound';
    if (!mayBe(memberRole, person.role)) return 'roleDoesNotFit';
    const [held] = await transaction<{ memberRole: MemberRole }[]>`
      select member_role as "memberRole" from unit_member where unit_id = ${unitId} and person_id = ${personId}`;
    if (held?.memberRole === memberRole) return 'unchanged';
    if (memberRole === 'collector') {
      const [elsewhere] = await transaction`
        select from unit_member where person_id = ${personId} and member_role = 'collector' and unit_id <> ${unitId}`;
      if (elsewhere !== undefined) return 'collectsElsewhere';
    } else if (held?.memberRole === 'collector' && (await isOnDuty(transaction, order))) return 'onDuty';
    await transaction`
      insert into unit_member (unit_id, person_id, member_role) values (${unitId}, ${personId}, ${memberRole})
      on conflict (unit_id, person_id) do update set member_role = excluded.member_role, since = now()`;
    await tellUnit(transaction, unitId, { kind: 'memberChanged', personId, actor });
    return 'changed';
  });
}

/** Takes somebody out of a unit; who is not in it stays out. Not while they are on duty there: their positions belong to it. */
export async function removeMember(sql: Sql, order: MemberOrder): Promise<'changed' | 'unchanged' | 'onDuty'> {
  const { unitId, personId, actor } = order;
  return sql.begin(async (transaction) => {
    await transaction`select from person where id = ${personId} for no key update`;
    if (await isOnDuty(transaction, order)) return 'onDuty';
    const removed = await transaction`delete from unit_member where unit_id = ${unitId} and person_id = ${personId}`;
    if (removed.count === 0) return 'unchanged';
    await tellUnit(transaction, unitId, { kind: 'memberRemoved', personId, actor });
    return 'changed';
  });
}
