import { eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { account, client, strategyVersion } from '../schema/index.js';

/** What an offer to an account is made from, beside its balance. */
export interface OfferFacts {
  /** IANA zone of the debtor: the offer's days are days there. */
  timeZone: string;
  /** `Strategy` of domain/strategy: the version that the account is under now. */
  strategy: unknown;
  /** `client.rules`, unread. */
  rules: unknown;
}

/** The facts of one account's offers, or undefined when there is no such account. */
export async function findOfferFacts(db: Queryable, accountId: string): Promise<OfferFacts | undefined> {
  const [row] = await db
    .select({ timeZone: account.timeZone, strategy: strategyVersion.definition, rules: client.rules })
    .from(account)
    .innerJoin(client, eq(client.id, account.clientId))
    .innerJoin(strategyVersion, eq(strategyVersion.id, account.strategyVersionId))
    .where(eq(account.id, accountId));
  return row;
}
