import { Outbox, createCourier, startSender } from '../src/outbox/index.js';
import type { SenderLoop } from '../src/outbox/index.js';
import { FieldDatabase } from '../src/store/index.js';
import { openVault } from '../src/vault/index.js';
import { composeVisit } from '../src/visit/composeVisit.js';
import type { Rig } from './rig.js';

/**
 * The outbox of the app without its screens, in a page of a real browser: for `chaos -- field`, which kills it, cuts its network and
 * sets its clock. Nothing here knows of any of that.
 */
function createRig(): Rig {
  let opened: { database: FieldDatabase; outbox: Outbox; loop: SenderLoop } | undefined;
  let offsetMs = 0;
  const rig = (): NonNullable<typeof opened> => {
    if (opened === undefined) throw new Error('Nobody has opened the rig.');
    return opened;
  };
  return {
    open: async (personId, headers) => {
      const database = new FieldDatabase();
      const vault = await openVault(database, 'outbox');
      const outbox = new Outbox(
        database,
        vault,
        () => personId,
        () => Date.now() + offsetMs,
      );
      opened = {
        database,
        outbox,
        loop: startSender(
          outbox,
          createCourier(() => headers),
        ),
      };
    },
    visit: async ({ draft, accountId, contactPointId, at, photo }) => {
      const stop = { id: accountId, accountId, contactPointId, parties: [] };
      const [file] = draft.files;
      if (file === undefined) throw new Error('A visit of the rig has one photo.');
      const { id, what, ...told } = file;
      const bytes = Uint8Array.from(atob(photo), (character) => character.charCodeAt(0)).buffer;
      const kept = {
        id,
        what,
        lane: accountId,
        stopId: accountId,
        file: { ...told, accountId, kind: 'photo' as const },
        bytes,
      };
      await rig().outbox.add(composeVisit(draft, stop, at, file.location && { ...file.location, accuracyMetres: 9 }), [
        kept,
      ]);
    },
    sendAgain: async (id) => {
      // A text only: the bytes of a file that was acknowledged are gone, as they should be.
      await rig()
        .database.items.where('id')
        .equals(id)
        .and(({ state, kind }) => state === 'done' && kind === 'text')
        .modify({ state: 'waiting', notBefore: 0 });
      rig().loop.wake();
    },
    setClock: (next) => {
      offsetMs = next;
      rig().loop.wake();
    },
    counts: async () => {
      const { items, files } = rig().database;
      const kept = await items.toArray();
      const count = (wanted: string): number => kept.filter(({ state }) => state === wanted).length;
      const refusals = kept.flatMap(({ refusal }) =>
        refusal === undefined ? [] : [`${refusal.code}: ${refusal.title}`],
      );
      return {
        waiting: count('waiting'),
        refused: count('refused'),
        done: count('done'),
        files: await files.count(),
        refusals,
      };
    },
  };
}

Object.assign(globalThis, { rig: createRig() });
