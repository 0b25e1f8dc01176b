import type { Courier, Delivery } from './delivery.js';
import { nextItem } from './nextItem.js';
import type { Outbox } from './outbox.js';
import type { FileToSend, OutboxItem, TextToSend } from './outboxItem.js';
import { retryDelay } from './retryDelay.js';

/** Where the sending stands, for the screen. */
export type SenderState = 'idle' | 'sending' | 'offline' | 'signIn';

/** One round until nothing more can be sent. */
export interface Round {
  state: SenderState;
  /** Epoch ms at which it is worth trying again; undefined when nothing waits. */
  wakeAt: number | undefined;
}

/**
 * Sends what waits, one thing at a time. Nothing says that something is being sent: a crash at any point leaves it waiting, it is sent
 * again under the same id, and the server answers as it did the first time.
 *
 * @param chance in [0, 1), for the delays
 */
export async function sendWaiting(
  outbox: Outbox,
  courier: Courier,
  chance: () => number = Math.random,
  isStopped: () => boolean = () => false,
): Promise<Round> {
  for (;;) {
    const author = outbox.author();
    const waiting = await outbox.database.items.where('state').equals('waiting').sortBy('order');
    const own = waiting.filter((item) => item.author === author);
    const next = nextItem(own, outbox.now());
    if (next === undefined || isStopped()) return { state: 'idle', wakeAt: undefined };
    if ('wakeAt' in next) return { state: 'idle', wakeAt: next.wakeAt };
    const { item } = next;
    const delivery = await deliver(outbox, courier, item);
    if (delivery.outcome === 'signIn') return { state: 'signIn', wakeAt: undefined };
    if (delivery.outcome === 'offline')
      return { state: 'offline', wakeAt: outbox.now() + retryDelay(item.attempts, chance()) };
    await settle(outbox, item, delivery, chance());
  }
}

async function deliver(outbox: Outbox, courier: Courier, item: OutboxItem): Promise<Delivery> {
  const { database, vault } = outbox;
  if (item.kind === 'text') return courier.sendText(item, await vault.open<TextToSend>(item.sealed));
  const content = await database.files.get(item.id);
  if (content === undefined) {
    const refusal = {
      code: 'file.missing',
      title: 'El archivo ya no está en este teléfono.',
      action: 'Tome la foto otra vez.',
    };
    return { outcome: 'refused', refusal };
  }
  const file = await vault.open<FileToSend>(item.sealed);
  const bytes = await vault.openBytes(content.sealed);
  return courier.sendFile(item, file, bytes, async (uploadUrl) => {
    await database.items.update(item.order, { uploadUrl });
  });
}

type Settled = Exclude<Delivery, { outcome: 'offline' | 'signIn' }>;

async function settle(outbox: Outbox, item: OutboxItem, delivery: Settled, chance: number): Promise<void> {
  const { database } = outbox;
  const attempts = item.attempts + 1;
  await database.transaction('rw', database.items, database.files, async () => {
    switch (delivery.outcome) {
      case 'accepted':
        await database.items.update(item.order, {
          state: 'done',
          attempts,
          doneAt: outbox.now(),
          uploadUrl: undefined,
        });
        await database.files.delete(item.id);
        break;
      case 'refused':
        await database.items.update(item.order, { state: 'refused', attempts, refusal: delivery.refusal });
        break;
      case 'later':
        await database.items.update(item.order, {
          attempts,
          notBefore: outbox.now() + (delivery.afterMs ?? retryDelay(attempts, chance)),
        });
        break;
    }
  });
}
