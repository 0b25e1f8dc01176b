import type { FileToSend, OutboxItem, Refusal, TextToSend } from './outboxItem.js';

/** What became of one try. */
export type Delivery =
  /** The server has it for good. */
  | { outcome: 'accepted' }
  /** The server will never take it as it is. */
  | { outcome: 'refused'; refusal: Refusal }
  /** The server, or the way to it, failed: again after a while. */
  | { outcome: 'later'; afterMs?: number }
  /** Nobody answers at all: nothing else needs to be tried. */
  | { outcome: 'offline' }
  /** The session is over: everything waits until somebody signs in. */
  | { outcome: 'signIn' };

/** The way to the server. */
export interface Courier {
  sendText: (item: OutboxItem, text: TextToSend) => Promise<Delivery>;
  /**
   * @param begun called with the address of the upload as soon as it is known, and with nothing when it must start again
   */
  sendFile: (
    item: OutboxItem,
    file: FileToSend,
    bytes: ArrayBuffer,
    begun: (uploadUrl: string | undefined) => Promise<void>,
  ) => Promise<Delivery>;
}
