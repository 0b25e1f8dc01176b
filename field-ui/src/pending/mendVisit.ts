import type { nonPaymentReasons, ResultCodeName, WhoAnswered } from '@cartera/domain/contact';
import type { Field } from '../app/field.js';
import type { OutboxItem } from '../outbox/index.js';
import { keepDraft } from '../visit/draftStore.js';
import { newDraft } from '../visit/visitDraft.js';

interface RefusedBody {
  whoAnswered: WhoAnswered;
  partyId?: string;
  result: ResultCodeName;
  reason?: (typeof nonPaymentReasons)[number];
  note?: string;
  promise?: { amountCents: number; dueOn: string };
}

/**
 * Opens a refused visit again with what was told, under another id: the server keeps an id's first meaning. The refused one is given up
 * only after the new draft is kept. Its photos are on their way already, under their account.
 */
export async function mendVisit({ outbox, database }: Field, item: OutboxItem, stopId: string): Promise<void> {
  const { body } = await outbox.readText(item);
  const { whoAnswered, partyId, result, reason, note = '', promise } = body as unknown as RefusedBody;
  await keepDraft(database, stopId, {
    ...newDraft(),
    who: whoAnswered,
    ...(partyId === undefined ? {} : { partyId }),
    result,
    ...(reason === undefined ? {} : { reason }),
    note,
    amount: promise === undefined ? '' : (promise.amountCents / 100).toFixed(2),
    dueOn: promise?.dueOn ?? '',
  });
  await outbox.giveUp(item.id);
}
