/** @jest-environment node */
import '../support/indexedDb.js';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextItem } from '../../src/outbox/nextItem.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { sendWaiting } from '../../src/outbox/sender.js';
import { FieldDatabase } from '../../src/store/fieldDatabase.js';
import { openVault } from '../../src/vault/vault.js';
import { CutOff, Server } from './server.js';

type Step =
  | { do: 'visit'; account: number; photos: number }
  | { do: 'again'; nth: number }
  | { do: 'send'; faults: ('none' | 'lostRequest' | 'lostReply' | 'busy' | 'crash' | 'cutFile')[] }
  | { do: 'clock'; minutes: number }
  | { do: 'reassign'; account: number }
  | { do: 'restart' };

const fault = fc.constantFrom('none', 'none', 'lostRequest', 'lostReply', 'busy', 'crash', 'cutFile');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('visit' as const), account: fc.nat(3), photos: fc.nat(2) }),
  fc.record({ do: fc.constant('again' as const), nth: fc.nat(5) }),
  fc.record({ do: fc.constant('send' as const), faults: fc.array(fault, { maxLength: 6 }) }),
  // A phone's clock is set back as well as forward.
  fc.record({ do: fc.constant('clock' as const), minutes: fc.integer({ min: -600, max: 600 }) }),
  fc.record({ do: fc.constant('reassign' as const), account: fc.nat(3) }),
  fc.record({ do: fc.constant('restart' as const) }),
);

interface Done {
  id: string;
  account: string;
  photos: string[];
}

describe('the outbox', () => {
  test('brings every act to the server once and in order, wherever it crashes and whatever is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const name = `outbox-${randomUUID()}`;
        const server = new Server();
        const done: Done[] = [];
        let now = 1_800_000_000_000;
        const start = async (): Promise<Outbox> => {
          const database = new FieldDatabase(name);
          return new Outbox(
            database,
            await openVault(database, 'outbox'),
            () => 'me',
            () => now,
          );
        };
        const visit = async (one: Done): Promise<void> => {
          const { id, account: lane, photos } = one;
          await outbox.add(
            [
              {
                id,
                what: 'visit',
                lane,
                text: { method: 'POST', path: `/accounts/${lane}/commands/record-contact`, body: { id, note: 'x' } },
              },
            ],
            photos.map((sha256) => ({
              id: sha256,
              what: 'photo' as const,
              lane,
              file: { accountId: lane, sha256, kind: 'photo' as const, takenAt: '2026-11-22T12:00:00Z' },
              bytes: new TextEncoder().encode(sha256.repeat(20)).buffer,
            })),
          );
        };
        let outbox = await start();
        for (const one of steps) {
          if (one.do === 'visit') {
            const made = {
              id: randomUUID(),
              account: `account-${one.account}`,
              photos: Array.from({ length: one.photos }, () => randomUUID()),
            };
            done.push(made);
            await visit(made);
          } else if (one.do === 'again') {
            const made = done[one.nth];
            if (made !== undefined) await visit(made);
          } else if (one.do === 'clock') now += one.minutes * 60_000;
          else if (one.do === 'reassign') server.reassign(`account-${one.account}`);
          else if (one.do === 'restart') {
            outbox.database.close();
            outbox = await start();
          } else {
            try {
              await sendWaiting(outbox, server.behind(one.faults), () => 0.5);
            } catch (error) {
              if (!(error instanceof CutOff)) throw error;
              // The app died in the middle: whatever it held in memory is gone.
              outbox.database.close();
              outbox = await start();
            }
          }
        }
        // The network is back for good.
        for (let round = 0; round < 60; round += 1) {
          const { wakeAt } = await sendWaiting(outbox, server.behind([]), () => 0.5);
          if (wakeAt === undefined) break;
          now = Math.max(now, wakeAt);
        }

        const items = await outbox.database.items.toArray();
        expect(items.filter(({ state }) => state === 'waiting')).toEqual([]);
        const refused = new Set(items.filter(({ state }) => state === 'refused').map(({ id }) => id));
        const acts = [...new Map(done.map((one) => [one.id, one])).values()];
        // Every act is on the server or before a person, never both and never neither; and none twice.
        expect([...server.accepted.map(({ id }) => id), ...refused].sort()).toEqual(
          acts.flatMap(({ id }) => [id]).sort(),
        );
        // Evidence arrives whatever became of its act.
        expect([...server.files.keys()].sort()).toEqual(acts.flatMap(({ photos }) => photos).sort());
        for (const [sha256, bytes] of server.files) expect(bytes).toBe(sha256.repeat(20));
        // In the order in which they were done, account by account.
        for (const account of new Set(acts.map((one) => one.account))) {
          const wanted = acts.filter((one) => one.account === account && !refused.has(one.id)).map(({ id }) => id);
          expect(server.accepted.filter(({ path }) => path.includes(account)).map(({ id }) => id)).toEqual(wanted);
        }
        expect(server.filesBeforeTheirText).toEqual([]);
        outbox.database.close();
        await outbox.database.delete();
      }),
      { numRuns: Number(process.env.CARTERA_PROPERTY_RUNS ?? 60) },
    );
  });

  test('what rests on the phone can be read by nobody who only has its storage', async () => {
    const database = new FieldDatabase(`outbox-${randomUUID()}`);
    const outbox = new Outbox(database, await openVault(database, 'outbox'), () => 'me');
    const body = { id: randomUUID(), note: 'vive con su hermana' };
    const text = { method: 'POST' as const, path: '/a', body };
    await outbox.add([{ id: body.id, what: 'visit', lane: 'a', text }]);
    const [item] = await database.items.toArray();
    expect(Buffer.from(item!.sealed.data).toString('latin1')).not.toContain('hermana');
    const [kept] = await database.keys.toArray();
    expect(kept!.key.extractable).toBe(false);
    expect(await outbox.readText(item!)).toEqual(text);
    await database.delete();
  });
});

test('what one person did is never sent under another’s name', async () => {
  const database = new FieldDatabase(`outbox-${randomUUID()}`);
  let author = 'ana';
  const outbox = new Outbox(database, await openVault(database, 'outbox'), () => author);
  const server = new Server();
  const id = randomUUID();
  await outbox.add([{ id, what: 'visit', lane: 'a', text: { method: 'POST', path: '/a', body: {} } }]);
  author = 'beto';
  expect(await sendWaiting(outbox, server.behind([]))).toEqual({ state: 'idle', wakeAt: undefined });
  expect(server.accepted).toEqual([]);
  author = 'ana';
  await sendWaiting(outbox, server.behind([]));
  expect(server.accepted).toEqual([{ id, path: '/a' }]);
  await database.delete();
});

describe('what goes next', () => {
  const item = (order: number, kind: 'text' | 'file', lane: string, notBefore = 0, state = 'waiting' as const) => ({
    order,
    kind,
    lane,
    notBefore,
    state,
  });

  test('a text that waits holds back its account and nobody else', () => {
    const items = [item(1, 'text', 'a', 50), item(2, 'text', 'a'), item(3, 'text', 'b')];
    expect(nextItem(items, 10)).toEqual({ item: items[2] });
    expect(nextItem(items.slice(0, 2), 10)).toEqual({ wakeAt: 50 });
  });

  test('a photo waits for every text that can go, and for its own', () => {
    const items = [item(1, 'file', 'a'), item(2, 'text', 'b')];
    expect(nextItem(items, 10)).toEqual({ item: items[1] });
    expect(nextItem([item(1, 'file', 'a'), item(2, 'text', 'b', 50)], 10)).toEqual({ item: items[0] });
    expect(nextItem([item(1, 'file', 'b'), item(2, 'text', 'b', 50)], 10)).toEqual({ wakeAt: 50 });
  });
});
