import { expect } from '@jest/globals';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { agreement, dispute, ledgerEntry, promise, ruling } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { isOpen } from '@cartera/domain/account';
import { searchAttribute, workflowId } from '@cartera/domain/identity';
import type { LifeState } from '@cartera/domain/strategy';
import { describeLife } from '../../../src/accountLifecycle/messages.js';
import { accountRow, openTasks } from '../people.js';
import type { World } from '../world.js';

const one = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Movements whose hash or chain is not what the one before makes it. */
async function brokenLinks({ database }: World, { accountId }: TestAccount): Promise<readonly unknown[]> {
  return database.sql`
    select sequence from (
      select sequence, previous_hash, row_number() over chain as position, lag(hash, 1, '\\x'::bytea) over chain as expected,
        hash = timeline_hash(previous_hash, account_id, sequence, at, actor, kind, data) as true_to_itself
      from timeline_entry where account_id = ${accountId} window chain as (order by sequence)) links
    where previous_hash <> expected or sequence <> position or not true_to_itself`;
}

async function expectMoneyTies(world: World, placed: TestAccount, life: LifeState): Promise<void> {
  const entries = await world.database.db.select().from(ledgerEntry).where(eq(ledgerEntry.accountId, placed.accountId));
  const { balanceCents } = await accountRow(world, placed);
  const sum = entries.reduce((total, { amountCents }) => total + amountCents, 0n);
  if (entries.length > 0) expect(balanceCents).toBe(sum > 0n ? sum : 0n);
  expect(life.figures?.balanceCents).toBe(String(balanceCents));
}

/** What is alive in the tables is what the life waits for, and nothing else. */
async function expectNothingForgotten(world: World, placed: TestAccount, life: LifeState): Promise<void> {
  const { db } = world.database;
  const of = placed.accountId;
  const promises = await db
    .select()
    .from(promise)
    .where(and(eq(promise.accountId, of), eq(promise.state, 'live')));
  expect(idsOf(promises)).toEqual(one(life.promise?.id));
  const agreements = await db
    .select()
    .from(agreement)
    .where(and(eq(agreement.accountId, of), inArray(agreement.state, ['proposed', 'approved'])));
  expect(idsOf(agreements)).toEqual(one(life.agreement?.id));
  const disputes = await db
    .select()
    .from(dispute)
    .where(and(eq(dispute.accountId, of), eq(dispute.state, 'open')));
  expect(disputes).toHaveLength(life.stage === 'disputed' ? 1 : 0);
  const rulings = await db
    .select()
    .from(ruling)
    .where(and(eq(ruling.accountId, of), inArray(ruling.state, ['proposed', 'approved']), isNull(ruling.reportId)));
  expect(idsOf(rulings)).toEqual(one(life.stage === 'ruling' ? life.ruling?.id : undefined));
  expect(idsOf(await openTasks(world, placed))).toEqual(one(life.task?.id));
}

/** Whatever an account has lived through: its row, its case file, its money and its desks agree with its workflow. */
export async function expectSound(world: World, placed: TestAccount): Promise<LifeState> {
  const handle = world.env.client.workflow.getHandle(workflowId.account(placed.accountId));
  const before = await handle.query(describeLife);
  // It is acting at this moment: the row is written when it has.
  if (before.next?.why === 'dueNow') await world.env.sleep('1 minute');
  const { life, next } = await handle.query(describeLife);
  if (life === null) throw new Error('The life has not begun.');
  const row = await accountRow(world, placed);
  expect(row).toMatchObject({ stage: life.stage, revision: life.revision, nextEvent: next });
  expect(row.closedAt === null).toBe(isOpen(life.stage));
  const { status, searchAttributes } = await handle.describe();
  expect(status.name).toBe(isOpen(life.stage) ? 'RUNNING' : 'COMPLETED');
  expect(searchAttributes[searchAttribute.accountStage]).toEqual([life.stage]);
  expect(await brokenLinks(world, placed)).toEqual([]);
  await expectMoneyTies(world, placed, life);
  await expectNothingForgotten(world, placed, life);
  if (isOpen(life.stage)) return life;
  expect([life.promise, life.agreement, life.task]).toEqual([undefined, undefined, undefined]);
  return life;
}
