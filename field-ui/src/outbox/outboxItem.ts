import type { SealedBytes } from '../vault/sealedBytes.js';

/** What the collector did, in words for the list of what waits. None of them names a debt. */
export const outboxWords = {
  visit: 'Gestión',
  contactPoint: 'Dato propuesto',
  photo: 'Foto',
  paper: 'Documento',
  shift: 'Jornada',
  route: 'Cambio de ruta',
  panic: 'Aviso de emergencia',
  alert: 'Explicación',
} as const;

export type OutboxWhat = keyof typeof outboxWords;

/** Why the server said no, as it said it. */
export interface Refusal {
  code: string;
  title: string;
  action: string;
}

/**
 * Something that was done and must reach the server once. It is kept until the server has acknowledged it, or a person has decided
 * about its refusal; nothing else takes it away.
 */
export interface OutboxItem {
  /** Order of the acts; made by the store. */
  order: number;
  /** Client-made: the server tells a repetition by it. */
  id: string;
  /** The person who did it: it is sent under their name, by whoever else the phone is used meanwhile. */
  author: string;
  what: OutboxWhat;
  /** Texts go before files, because a result weighs little and says most. */
  kind: 'text' | 'file';
  /** Things of one account go in the order in which they were done. */
  lane: string;
  stopId?: string;
  /** `TextToSend` or `FileToSend`. */
  sealed: SealedBytes;
  state: 'waiting' | 'refused' | 'done';
  createdAt: number;
  /** Epoch ms before which it is not tried again. */
  notBefore: number;
  attempts: number;
  doneAt?: number;
  refusal?: Refusal;
  /** Of a file: where its chunks go, once the server has said so. */
  uploadUrl?: string;
}

/** A request that the server takes once under its id. */
export interface TextToSend {
  method: 'POST' | 'PUT';
  path: string;
  body: Record<string, unknown>;
}

/** What the server needs to know of a file besides its bytes. */
export interface FileToSend {
  accountId: string;
  sha256: string;
  kind: 'photo' | 'scan';
  takenAt: string;
  location?: { longitude: number; latitude: number };
  accuracyMetres?: number;
}
