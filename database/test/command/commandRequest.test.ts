import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, placeTestAccount, placeTestClient } from '../../testing/index.js';
import type { TestDatabase } from '../../testing/index.js';
import {
  commandBodySha256,
  findCommandAnswer,
  findCommandRequest,
  recordCommandRequest,
} from '../../src/command/index.js';
import type { CommandRequest } from '../../src/command/index.js';

let database: TestDatabase;
let accounts: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  const placement = await placeTestClient(database.db, { steps: [] });
  const placed = await Promise.all([1, 2].map(() => placeTestAccount(database.db, placement, new Date())));
  accounts = placed.map(({ accountId }) => accountId);
});
afterAll(() => database.drop());

function request(changes: Partial<CommandRequest> = {}): CommandRequest {
  const body = { reason: 'Queja ante el cliente' };
  return {
    id: randomUUID(),
    accountId: accounts[0]!,
    kind: 'hold',
    actor: 'agent',
    body,
    bodySha256: commandBodySha256(body),
    receivedAt: new Date('2026-03-03T15:00:00Z'),
    ...changes,
  };
}

test('a command is kept once; the same id for anything else is a conflict that changes nothing', async () => {
  const first = request();
  expect(await recordCommandRequest(database.db, first)).toBe('recorded');
  const later = { ...first, receivedAt: new Date('2026-03-04T15:00:00Z') };
  expect(await recordCommandRequest(database.db, later)).toBe('repeated');
  const others: Partial<CommandRequest>[] = [
    { accountId: accounts[1]! },
    { kind: 'release' },
    { actor: 'somebody else' },
    { body: { reason: 'otra' }, bodySha256: commandBodySha256({ reason: 'otra' }) },
  ];
  for (const change of others)
    expect(await recordCommandRequest(database.db, { ...first, ...change })).toBe('conflict');
  expect(await findCommandRequest(database.db, first.id)).toEqual(first);
  expect(await findCommandAnswer(database.db, first.id)).toBeUndefined();
});

test('of many senders at once, one records it', async () => {
  const first = request();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => recordCommandRequest(database.db, first)));
  expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(7);
});

test('a body is the same whatever the order of its fields, and no other', () => {
  const anyBody = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(anyBody, (body) => {
      const turned = Object.fromEntries(Object.entries(body).reverse());
      expect(commandBodySha256(turned)).toBe(commandBodySha256(body));
      const [name, value] = Object.entries(body)[0]!;
      expect(commandBodySha256({ ...body, [name]: [value] })).not.toBe(commandBodySha256(body));
    }),
  );
  expect(commandBodySha256({ note: undefined, result: 'BUZON' })).toBe(commandBodySha256({ result: 'BUZON' }));
});
