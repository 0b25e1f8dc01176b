import { useEffect, useRef, useState } from 'react';
import type { PackedStop } from '@cartera/domain/fieldVisit';
import { useField } from '../app/fieldContext.js';
import { keepDraft, readDraft } from './draftStore.js';
import { readyPhoto } from './photo.js';
import { newDraft } from './visitDraft.js';
import type { TakenFile, VisitDraft } from './visitDraft.js';

/** A visit in progress on the screen; whatever is told is kept at once. */
export interface OpenVisit {
  draft: VisitDraft | undefined;
  change: (next: VisitDraft) => void;
  /** @throws {PhotoUnreadableError} */
  takePhoto: (file: Blob, what: TakenFile['what']) => Promise<void>;
  dropFile: (id: string) => Promise<void>;
  /** The bytes of a file that was taken. */
  bytesOf: (id: string) => Promise<ArrayBuffer | undefined>;
}

export function useVisit(stop: PackedStop): OpenVisit {
  const field = useField();
  const { database, outbox, tracker, day, now } = field;
  const [draft, setDraft] = useState<VisitDraft>();
  const newest = useRef<VisitDraft>(undefined);

  useEffect(() => {
    let left = false;
    void readDraft(database, stop.id).then((kept) => {
      if (left) return;
      const begun = kept ?? newDraft();
      newest.current = begun;
      setDraft(begun);
    });
    return () => {
      left = true;
    };
  }, [database, stop.id]);

  const change = (next: VisitDraft): void => {
    newest.current = next;
    setDraft(next);
    void keepDraft(database, stop.id, next);
  };

  const takePhoto = async (file: Blob, what: TakenFile['what']): Promise<void> => {
    const takenAt = new Date(now()).toISOString();
    const { place } = tracker.state.get();
    const longest = day.get().carried?.pack.settings.photoLongestSidePixels ?? 1_600;
    const { bytes, sha256 } = await readyPhoto(file, longest);
    const known = newest.current;
    if (known === undefined || known.files.some((one) => one.sha256 === sha256)) return;
    const id = crypto.randomUUID();
    await database.files.put({ itemId: id, sealed: await outbox.vault.sealBytes(bytes) });
    const taken: TakenFile = {
      ...{ id, what, sha256, takenAt },
      ...(place === undefined
        ? {}
        : {
            location: { longitude: place.longitude, latitude: place.latitude },
            accuracyMetres: Math.min(100_000, Math.round(place.accuracyMetres)),
          }),
    };
    change({ ...known, files: [...known.files, taken] });
  };

  return {
    draft,
    change,
    takePhoto,
    dropFile: async (id) => {
      const known = newest.current;
      if (known === undefined) return;
      change({ ...known, files: known.files.filter((file) => file.id !== id) });
      await database.files.delete(id);
    },
    bytesOf: async (id) => {
      const kept = await database.files.get(id);
      return kept === undefined ? undefined : outbox.vault.openBytes(kept.sealed);
    },
  };
}
