import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { account, address, client, contactPoint, party, portfolio } from '../schema/index.js';
import { letterRulesOf } from './letterRules.js';
import type { LetterRules } from './letterRules.js';

/** Everything a letter says about an account. Personal data: it goes onto the page and nowhere else. */
export interface LetterSubject {
  account: Pick<
    typeof account.$inferSelect,
    | 'id'
    | 'reference'
    | 'product'
    | 'currency'
    | 'balanceCents'
    | 'principalCents'
    | 'ordinaryInterestCents'
    | 'defaultInterestCents'
    | 'daysPastDue'
    | 'placedAt'
    | 'stage'
  >;
  client: Pick<typeof client.$inferSelect, 'id' | 'name' | 'regulation'>;
  portfolioName: string;
  rules: LetterRules;
  addressee: string;
  address: Pick<
    typeof address.$inferSelect,
    'contactPointId' | 'street' | 'exterior' | 'interior' | 'settlement' | 'postalCode' | 'municipality' | 'state'
  >;
}

/**
 * Reads what a letter to the account's holder needs. An exact address is preferred to a corrected one; other grades, and
 * addresses that nobody authorised, are never printed.
 *
 * @returns undefined when the account has no address that a letter may use
 */
export async function findLetterSubject(db: Queryable, accountId: string): Promise<LetterSubject | undefined> {
  const [row] = await db
    .select({
      account: {
        id: account.id,
        reference: account.reference,
        product: account.product,
        currency: account.currency,
        balanceCents: account.balanceCents,
        principalCents: account.principalCents,
        ordinaryInterestCents: account.ordinaryInterestCents,
        defaultInterestCents: account.defaultInterestCents,
        daysPastDue: account.daysPastDue,
        placedAt: account.placedAt,
        stage: account.stage,
      },
      client: { id: client.id, name: client.name, regulation: client.regulation },
      clientRules: client.rules,
      portfolioName: portfolio.name,
      addressee: party.fullName,
      address: {
        contactPointId: address.contactPointId,
        street: address.street,
        exterior: address.exterior,
        interior: address.interior,
        settlement: address.settlement,
        postalCode: address.postalCode,
        municipality: address.municipality,
        state: address.state,
      },
    })
    .from(account)
    .innerJoin(client, eq(client.id, account.clientId))
    .innerJoin(portfolio, eq(portfolio.id, account.portfolioId))
    .innerJoin(party, and(eq(party.accountId, account.id), eq(party.role, 'titular')))
    .innerJoin(
      contactPoint,
      and(
        eq(contactPoint.partyId, party.id),
        eq(contactPoint.kind, 'address'),
        eq(contactPoint.authorisation, 'authorised'),
      ),
    )
    .innerJoin(
      address,
      and(eq(address.contactPointId, contactPoint.id), inArray(address.grade, ['exact', 'corrected'])),
    )
    .where(eq(account.id, accountId))
    .orderBy(sql`${address.grade} <> 'exact'`, asc(contactPoint.createdAt), asc(contactPoint.id))
    .limit(1);
  if (row === undefined) return undefined;
  const { clientRules, ...subject } = row;
  return { ...subject, rules: letterRulesOf(clientRules) };
}
