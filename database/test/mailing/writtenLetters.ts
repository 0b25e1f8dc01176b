import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { account, address, document, frankingRegistration, letter, mailingRun } from '@cartera/database/schema';
import { placeTestAccount } from '@cartera/database/testing';
import type { TestAccount, TestDatabase, TestPlacement } from '@cartera/database/testing';

const writtenAt = new Date('2026-11-20T18:00:00Z');

export interface WrittenLetter extends TestAccount {
  letterId: string;
}

interface LetterTraits {
  postalCode?: string;
  stage?: (typeof account.$inferInsert)['stage'];
  template?: string;
}

/** An account with a letter that has been written and waits for the post. */
export async function writeLetter(
  { db }: TestDatabase,
  placement: TestPlacement,
  { postalCode = '06200', stage = 'collecting', template = 'firstNotice' }: LetterTraits = {},
): Promise<WrittenLetter> {
  const placed = await placeTestAccount(db, placement, writtenAt);
  const [letterId, documentId] = [randomUUID(), randomUUID()];
  const { accountId, addressId } = placed;
  await db.update(account).set({ stage }).where(eq(account.id, accountId));
  await db.update(address).set({ postalCode }).where(eq(address.contactPointId, addressId));
  await db.insert(document).values({
    id: documentId,
    accountId,
    clientId: placement.clientId,
    kind: 'letter',
    sha256: documentId.replaceAll('-', '').repeat(2),
    bytes: 1,
    mediaType: 'application/pdf',
    fileName: 'carta.pdf',
    createdAt: writtenAt,
  });
  await db.insert(letter).values({
    id: letterId,
    accountId,
    contactPointId: addressId,
    stepKey: 'aviso',
    template,
    documentId,
    producedAt: writtenAt,
  });
  return { ...placed, letterId };
}

/** The agency's registration for ordinary mail. */
export async function registerFranking(
  { db }: TestDatabase,
  days: { validFrom: string; validUntil: string; clientId?: string } = {
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
  },
): Promise<string> {
  const id = randomUUID();
  await db.insert(frankingRegistration).values({
    id,
    number: `CA09-${id.slice(0, 6)}`,
    service: 'ordinary',
    clientId: null,
    createdBy: randomUUID(),
    createdAt: writtenAt,
    ...days,
  });
  return id;
}

export async function openRun({ db }: TestDatabase, clientId: string, template = 'firstNotice'): Promise<string> {
  const id = randomUUID();
  await db.insert(mailingRun).values({
    id,
    clientId,
    template,
    service: 'ordinary',
    createdBy: randomUUID(),
    createdAt: writtenAt,
  });
  return id;
}
