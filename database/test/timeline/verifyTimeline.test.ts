import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connect } from '../../src/connection/index.js';
import type { Connection } from '../../src/connection/index.js';
import { createTestDatabase, placeTestAccount, placeTestClient } from '../../testing/index.js';
import type { TestDatabase, TestPlacement } from '../../testing/index.js';
import { appendTimeline, verifyTimeline } from '../../src/timeline/index.js';

let database: TestDatabase;
/** Whoever owns the tables can rewrite them: the application cannot. */
let owner: Connection;
let placement: TestPlacement;
let accountId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect(database.ownerUrl, 'test', 1);
});
beforeEach(async () => {
  placement = await placeTestClient(database.db, { steps: [] });
  ({ accountId } = await placeTestAccount(database.db, placement, new Date()));
  for (let day = 1; day <= 5; day += 1)
    await appendTimeline(database.db, {
      accountId,
      at: new Date(Date.UTC(2026, 10, day)),
      actor: 'workflow',
      kind: 'taskOpened',
      data: { day, word: 'señal' },
    });
  await database.sql`update account set revision = 5 where id = ${accountId}`;
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

const verify = () => verifyTimeline(database.db, null, { clientId: placement.clientId, limit: 100 });

test('a case file as it was written is whole', async () => {
  expect(await verify()).toEqual({ accounts: 1, entries: 5, broken: [], brokenAccounts: 0, next: null });
});

test('an entry that was changed is named, first of all', async () => {
  await owner.sql`update timeline_entry set actor = 'somebody' where account_id = ${accountId} and sequence in (2, 4)`;
  expect(await verify()).toMatchObject({ broken: [{ accountId, sequence: 2, fault: 'altered' }], brokenAccounts: 1 });
});

test('an entry that was changed and hashed again no longer leads to the next', async () => {
  await owner.sql`
    update timeline_entry set actor = 'somebody',
      hash = timeline_hash(previous_hash, account_id, sequence, at, 'somebody', kind, data)
    where account_id = ${accountId} and sequence = 3`;
  expect(await verify()).toMatchObject({ broken: [{ accountId, sequence: 4, fault: 'unlinked' }] });
});

test.each([
  ['in the middle', 3, { sequence: 4, fault: 'unlinked' }],
  ['at the beginning', 1, { sequence: 2, fault: 'unlinked' }],
  ['at the end', 5, { sequence: 5, fault: 'cutShort' }],
])('an entry that was removed %s is missed', async (_where, sequence, fault) => {
  await owner.sql`delete from timeline_entry where account_id = ${accountId} and sequence = ${sequence}`;
  expect(await verify()).toMatchObject({ entries: 4, broken: [{ accountId, ...fault }] });
});

test('only accounts within the scope and the question are looked at, part by part', async () => {
  const other = await placeTestAccount(database.db, placement, new Date());
  const asked = { portfolioId: placement.portfolioId, limit: 1 };
  const first = await verifyTimeline(database.db, null, asked);
  const second = await verifyTimeline(database.db, null, { ...asked, after: first.next! });
  expect([first.accounts, second.accounts, first.entries + second.entries]).toEqual([1, 1, 5]);
  expect([first.next, second.next].sort()).toEqual([accountId, other.accountId].sort());
  expect(await verifyTimeline(database.db, null, { ...asked, after: second.next! })).toMatchObject({
    accounts: 0,
    next: null,
  });
  const elsewhere = await placeTestClient(database.db, { steps: [] });
  expect(await verifyTimeline(database.db, [elsewhere.clientId], { accountId, limit: 10 })).toMatchObject({
    accounts: 0,
    entries: 0,
  });
});
