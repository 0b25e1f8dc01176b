/** @jest-environment node */
import '../support/indexedDb.js';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Outbox, StorageFullError } from '../../src/outbox/outbox.js';
import type { NewFile, NewText } from '../../src/outbox/outbox.js';
import { sendWaiting } from '../../src/outbox/sender.js';
import { FieldDatabase } from '../../src/store/fieldDatabase.js';
import { openVault } from '../../src/vault/vault.js';
import { Server } from './server.js';

const act = (): { text: NewText; file: NewFile } => {
  const [id, lane] = [randomUUID(), randomUUID()];
  const takenAt = '2026-11-22T12:00:00Z';
  return {
    text: {
      ...{ id, what: 'visit', lane },
      text: { method: 'POST', path: `/accounts/${lane}/commands/record-contact`, body: { id } },
    },
    file: {
      ...{ id: randomUUID(), what: 'photo', lane },
      file: { accountId: lane, sha256: 'a', kind: 'photo', takenAt },
      bytes: new ArrayBuffer(8),
    },
  };
};

let database: FieldDatabase;
let person: string | undefined;
let outbox: Outbox;

beforeEach(async () => {
  database = new FieldDatabase(`bad-${randomUUID()}`);
  person = 'me';
  outbox = new Outbox(database, await openVault(database, 'outbox'), () => person);
});

describe('a bad day', () => {
  test('a phone without room keeps nothing of the act and everything of its draft, and says so', async () => {
    const { text, file } = act();
    const sealed = await outbox.vault.seal({ note: 'x' });
    await database.drafts.put({ stopId: 'stop', sealed });
    const full = jest.spyOn(database.files, 'bulkPut').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(outbox.add([text], [file], 'stop')).rejects.toThrow(StorageFullError);
    expect([await database.items.count(), await database.files.count(), await database.drafts.count()]).toEqual([
      0, 0, 1,
    ]);
    // There is room again: the same act, under the same ids.
    full.mockRestore();
    await outbox.add([text], [file], 'stop');
    expect([await database.items.count(), await database.files.count(), await database.drafts.count()]).toEqual([
      2, 1, 0,
    ]);
  });

  test('a session that ran out without network loses nothing: all goes once its author has signed in again', async () => {
    const { text, file } = act();
    await outbox.add([text], [file]);
    const ended = { outcome: 'signIn' } as const;
    const refusing = { sendText: () => Promise.resolve(ended), sendFile: () => Promise.resolve(ended) };
    expect(await sendWaiting(outbox, refusing)).toEqual({ state: 'signIn', wakeAt: undefined });
    const server = new Server();
    // Somebody else signs in on the phone: what is not theirs stays.
    person = 'other';
    await sendWaiting(outbox, server.behind([]));
    expect(server.accepted).toEqual([]);
    person = 'me';
    await sendWaiting(outbox, server.behind([]));
    expect([server.accepted.length, server.files.size, await outbox.isEmpty()]).toEqual([1, 1, true]);
  });

  test('a server that is newer says no in its own words, and the act stays to be mended', async () => {
    const { text } = act();
    await outbox.add([text]);
    const refusal = { code: 'app.tooOld', title: 'Esta versión ya no sirve.', action: 'Actualice la aplicación.' };
    const newer = {
      sendText: () => Promise.resolve({ outcome: 'refused', refusal } as const),
      sendFile: () => Promise.resolve({ outcome: 'later' } as const),
    };
    await sendWaiting(outbox, newer);
    expect(await database.items.toArray()).toMatchObject([{ state: 'refused', refusal }]);
    // The app is new: the same act is sent as it is.
    const server = new Server();
    await outbox.tryAgain(text.id);
    await sendWaiting(outbox, server.behind([]));
    expect(server.accepted).toHaveLength(1);
  });
});
