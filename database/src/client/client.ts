import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '../connection/index.js';
import { countUpTo, cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { change, client } from '../schema/index.js';
import { withinScope } from './clientScope.js';
import type { ClientScope } from './clientScope.js';

export type Client = typeof client.$inferSelect;

export interface NewClient {
  id: string;
  /** Lower-case letters, digits and hyphens, 2 to 40. */
  code: string;
  name: string;
  regulation: Client['regulation'];
  reportEmail: string;
  ownerEmail: string;
  rules: Record<string, unknown>;
  createdAt: Date;
}

/**
 * Adds a client under an id its author made.
 * `repeated`: the same client was added before; `idReused`: the id names another one; `codeTaken`: the code does.
 */
export async function createClient(
  db: Queryable,
  added: NewClient,
): Promise<'created' | 'repeated' | 'idReused' | 'codeTaken'> {
  const rows = await db.insert(client).values(added).onConflictDoNothing().returning({ id: client.id });
  if (rows.length === 1) return 'created';
  const existing = await findClient(db, added.id, null);
  if (existing === undefined) return 'codeTaken';
  const same =
    existing.code === added.code &&
    existing.name === added.name &&
    existing.regulation === added.regulation &&
    existing.reportEmail === added.reportEmail &&
    existing.ownerEmail === added.ownerEmail;
  return same ? 'repeated' : 'idReused';
}

/**
 * Replaces the rules of a client within a scope; the feed tells it and keeps who did. The same rules again change nothing.
 *
 * @returns false when there is no such client within the scope
 */
export async function setClientRules(
  db: Database,
  { id, rules, actor, scope }: { id: string; rules: object; actor: string; scope: ClientScope },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .select({ same: sql<boolean>`${client.rules} = ${JSON.stringify(rules)}::text::jsonb` })
      .from(client)
      .where(and(eq(client.id, id), withinScope(client.id, scope)))
      .for('update');
    if (held === undefined || held.same) return held !== undefined;
    await tx.update(client).set({ rules }).where(eq(client.id, id));
    await tx
      .insert(change)
      .values({ topic: 'client', entityId: id, clientId: id, data: { kind: 'rulesChanged', actor } });
    return true;
  });
}

export async function findClient(db: Queryable, id: string, scope: ClientScope): Promise<Client | undefined> {
  const [found] = await db
    .select()
    .from(client)
    .where(and(eq(client.id, id), withinScope(client.id, scope)));
  return found;
}

/** Clients by code. */
export async function listClients(db: Queryable, scope: ClientScope, page: PageRequest): Promise<Page<Client>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['text']);
  const rows = await db
    .select()
    .from(client)
    .where(and(withinScope(client.id, scope), start && keysetAfter('ascending', [client.code, start[0]])))
    .orderBy(asc(client.code))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.code]);
}

/** How many clients there are within a scope. */
export function countClients(db: Queryable, scope: ClientScope, cap: number): Promise<CappedTotal> {
  return countUpTo(
    db,
    cap,
    db
      .select({ id: client.id })
      .from(client)
      .where(withinScope(client.id, scope))
      .limit(cap + 1),
  );
}
