import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { SealedBytes } from '../vault/sealedBytes.js';
import type { OutboxItem } from '../outbox/outboxItem.js';

/** A key that cannot be read, only used: it is deleted with what it closes. */
export interface KeptKey {
  name: string;
  key: CryptoKey;
}

/** One named thing that outlives a reload. */
export interface KeptThing {
  name: string;
  sealed: SealedBytes;
}

/** The bytes of a photo or a paper that waits to be sent. */
export interface WaitingFile {
  /** Of its outbox item. */
  itemId: string;
  sealed: SealedBytes;
}

/** A position that waits to be sent. */
export interface WaitingFix {
  order: number;
  /** Whose it is. */
  author: string;
  shiftId: string;
  sealed: SealedBytes;
}

/** A visit in progress, so that a reload or a dead battery loses nothing that was typed. */
export interface Draft {
  stopId: string;
  sealed: SealedBytes;
}

/** A part of the map; streets are no secret. */
export interface KeptTile {
  /** `z/x/y`. */
  key: string;
  data: ArrayBuffer;
}

/** What the phone keeps. Whatever is about people is sealed; ids, states and counts are not. */
export class FieldDatabase extends Dexie {
  declare keys: Table<KeptKey, string>;
  declare things: Table<KeptThing, string>;
  declare items: EntityTable<OutboxItem, 'order'>;
  declare files: Table<WaitingFile, string>;
  declare fixes: EntityTable<WaitingFix, 'order'>;
  declare drafts: Table<Draft, string>;
  declare tiles: Table<KeptTile, string>;

  constructor(name = 'cartera-field') {
    super(name);
    this.version(1).stores({
      keys: 'name',
      things: 'name',
      items: '++order, &id, state, lane',
      files: 'itemId',
      fixes: '++order, shiftId',
      drafts: 'stopId',
      tiles: 'key',
    });
  }
}
