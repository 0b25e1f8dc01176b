import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { FrankingService } from '@cartera/domain/mailing';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { frankingRegistration } from '../schema/index.js';

export type FrankingRegistrationRow = typeof frankingRegistration.$inferSelect;

/** The agency's own registrations are everybody's to see; a client's are those of its people. */
function withinFrankingScope(scope: ClientScope): SQL | undefined {
  if (scope === null) return undefined;
  return or(isNull(frankingRegistration.clientId), inArray(frankingRegistration.clientId, [...scope]));
}

/**
 * Adds a registration under an id its author made.
 * `repeated`: the same one was added before; `idReused`: the id names another; `periodTaken`: the number already has a
 * registration of that service that begins on that day.
 */
export async function createFrankingRegistration(
  db: Queryable,
  added: Omit<FrankingRegistrationRow, 'clientId'> & { clientId: string | null },
): Promise<'created' | 'repeated' | 'idReused' | 'periodTaken'> {
  const rows = await db
    .insert(frankingRegistration)
    .values(added)
    .onConflictDoNothing()
    .returning({ id: frankingRegistration.id });
  if (rows.length === 1) return 'created';
  const first = await findFrankingRegistration(db, added.id, null);
  if (first === undefined) return 'periodTaken';
  const same = (['number', 'service', 'clientId', 'validFrom', 'validUntil'] as const).every(
    (field) => first[field] === added[field],
  );
  return same ? 'repeated' : 'idReused';
}

/** One registration, if it is within the reader's clients or the agency's own. */
export async function findFrankingRegistration(
  db: Queryable,
  id: string,
  scope: ClientScope,
): Promise<FrankingRegistrationRow | undefined> {
  const [row] = await db
    .select()
    .from(frankingRegistration)
    .where(and(eq(frankingRegistration.id, id), withinFrankingScope(scope)));
  return row;
}

/** Registrations, those that last longest first. */
export async function listFrankingRegistrations(
  db: Queryable,
  scope: ClientScope,
  page: PageRequest,
): Promise<Page<FrankingRegistrationRow>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['text', 'uuid']);
  const rows = await db
    .select()
    .from(frankingRegistration)
    .where(
      and(
        withinFrankingScope(scope),
        start &&
          keysetAfter('descending', [frankingRegistration.validUntil, start[0]], [frankingRegistration.id, start[1]]),
      ),
    )
    .orderBy(desc(frankingRegistration.validUntil), desc(frankingRegistration.id))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.validUntil, row.id]);
}

/** Every registration that a client's letters might go under; `frankingOn` of domain/mailing chooses. */
export async function frankingRegistrationsFor(
  db: Queryable,
  clientId: string,
  service: FrankingService,
): Promise<FrankingRegistrationRow[]> {
  return db
    .select()
    .from(frankingRegistration)
    .where(
      and(
        eq(frankingRegistration.service, service),
        or(isNull(frankingRegistration.clientId), eq(frankingRegistration.clientId, clientId)),
      ),
    );
}
