import { eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { document } from '../schema/index.js';

export type Document = typeof document.$inferSelect;

/**
 * Records bytes that are already in the file store. The id is deterministic: the first content recorded under it stays,
 * and a second try changes nothing.
 */
export async function recordDocument(db: Queryable, row: typeof document.$inferInsert): Promise<void> {
  await db.insert(document).values(row).onConflictDoNothing({ target: document.id });
}

/** The document's row, or undefined when nobody has recorded it. */
export async function findDocument(db: Queryable, id: string): Promise<Document | undefined> {
  const [row] = await db.select().from(document).where(eq(document.id, id));
  return row;
}
