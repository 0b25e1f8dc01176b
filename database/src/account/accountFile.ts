import { and, asc, eq, sql } from 'drizzle-orm';
import type { NextEvent } from '@cartera/domain/account';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { account, address, client, contactPoint, intake, party, portfolio } from '../schema/index.js';
import { readStanding } from './standing.js';
import type { AccountStanding } from './standing.js';

type PartyRow = Pick<typeof party.$inferSelect, 'id' | 'role' | 'fullName' | 'rfc' | 'curp'>;
type PointRow = Omit<typeof contactPoint.$inferSelect, 'accountId'>;

/** The parsed and graded side of an address, with where it is. */
export type AddressPart = Omit<typeof address.$inferSelect, 'contactPointId' | 'accountId' | 'location'> & {
  longitude: number | null;
  latitude: number | null;
};

/** An account with everything that belongs to it by itself; its history is read beside it. */
export interface AccountFile {
  account: Omit<typeof account.$inferSelect, 'nextEvent'> & { nextEvent: NextEvent | null };
  clientName: string;
  portfolioName: string;
  intakeFileName: string;
  standing: AccountStanding;
  parties: PartyRow[];
  contactPoints: (PointRow & { address: AddressPart | null })[];
}

/** Whether an account exists within a scope: the question before every part of a case file. */
export async function isAccountWithin(db: Queryable, accountId: string, scope: ClientScope): Promise<boolean> {
  const rows = await db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, accountId), withinScope(account.clientId, scope)));
  return rows.length === 1;
}

/** Whose account it is, if it exists within a scope. */
export async function findClientOf(db: Queryable, accountId: string, scope: ClientScope): Promise<string | undefined> {
  const [row] = await db
    .select({ clientId: account.clientId })
    .from(account)
    .where(and(eq(account.id, accountId), withinScope(account.clientId, scope)));
  return row?.clientId;
}

/** One account, if it is within the caller's clients. */
export async function findAccountFile(
  db: Queryable,
  accountId: string,
  scope: ClientScope,
): Promise<AccountFile | undefined> {
  const [row] = await db
    .select({
      account,
      clientName: client.name,
      portfolioName: portfolio.name,
      intakeFileName: intake.fileName,
    })
    .from(account)
    .innerJoin(client, eq(client.id, account.clientId))
    .innerJoin(portfolio, eq(portfolio.id, account.portfolioId))
    .innerJoin(intake, eq(intake.id, account.intakeId))
    .where(and(eq(account.id, accountId), withinScope(account.clientId, scope)));
  if (row === undefined) return undefined;
  const parties = await db
    .select({ id: party.id, role: party.role, fullName: party.fullName, rfc: party.rfc, curp: party.curp })
    .from(party)
    .where(eq(party.accountId, accountId))
    .orderBy(sql`${party.role} <> 'titular'`, asc(party.fullName), asc(party.id));
  const points = await db
    .select({
      point: contactPoint,
      address,
      longitude: sql<number | null>`ST_X(${address.location})`,
      latitude: sql<number | null>`ST_Y(${address.location})`,
    })
    .from(contactPoint)
    .leftJoin(address, eq(address.contactPointId, contactPoint.id))
    .where(eq(contactPoint.accountId, accountId))
    .orderBy(asc(contactPoint.kind), asc(contactPoint.createdAt), asc(contactPoint.id));
  const standing = await readStanding(db, accountId);
  return {
    ...row,
    standing,
    account: { ...row.account, nextEvent: row.account.nextEvent as NextEvent | null },
    parties,
    contactPoints: points.map(({ point, address: parsed, longitude, latitude }) => ({
      ...point,
      address: parsed === null ? null : { ...parsed, longitude, latitude },
    })),
  };
}
