import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepDocument, renderPdf } from '@cartera/activities/document';
import { recordLetter } from '@cartera/database/letter';
import { placeAccount } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import type { TestLives } from '../support/testLives.js';

/** Asks until there is an answer. */
export async function eventually<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 300; tries++) {
    const value = await ask();
    if (value !== undefined) return value;
    await sleep(100);
  }
  throw new Error('it did not happen');
}

/** A living account with a written letter, long before its strategy would ask for one. */
export async function withLetter(
  { database, server, begin }: TestLives,
  placement: Placement,
): Promise<PlacedAccount & { letterId: string }> {
  const placedAt = new Date(Date.now() - 20 * 86_400_000);
  const placed = await placeAccount(database.db, placement, { placedAt, stageSince: placedAt });
  const { accountId, contactPointId } = placed;
  await begin(accountId);
  const producedAt = new Date();
  const page = await renderPdf({ title: 'Carta', author: 'Despacho', at: producedAt, content: [accountId] });
  const file = await keepDocument(server.files, page);
  const [letterId, documentId] = [randomUUID(), randomUUID()];
  const letter = { id: letterId, accountId, contactPointId, stepKey: 'aparte', template: 'firstNotice', producedAt };
  await recordLetter(database.db, {
    letter,
    document: {
      id: documentId,
      accountId,
      clientId: placement.clientId,
      kind: 'letter',
      ...file,
      mediaType: 'application/pdf',
      fileName: 'carta.pdf',
      createdAt: producedAt,
    },
  });
  return { ...placed, letterId };
}
