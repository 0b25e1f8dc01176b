import { and, desc, eq } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { document } from '../schema/index.js';
import type { Document } from './documentLedger.js';

/** The documents of an account, newest first. An account has tens, so they come at once. */
export async function listAccountDocuments(db: Queryable, accountId: string): Promise<Document[]> {
  return db
    .select()
    .from(document)
    .where(eq(document.accountId, accountId))
    .orderBy(desc(document.createdAt), desc(document.id))
    .limit(500);
}

/** One document, if it is within the reader's clients. */
export async function findDocumentWithin(db: Queryable, id: string, scope: ClientScope): Promise<Document | undefined> {
  const [found] = await db
    .select()
    .from(document)
    .where(and(eq(document.id, id), withinScope(document.clientId, scope)));
  return found;
}
