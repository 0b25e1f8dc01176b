import { sql } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { account } from '../schema/index.js';

/** The ids of whom and what an account is reached by. */
export interface Belongings {
  partyIds: string[];
  contactPointIds: string[];
  /** Those of the contact points that are addresses. */
  addressIds: string[];
}

/** What belongs to an account, in one query; undefined when there is no such account within the scope. */
export async function findBelongings(
  db: Queryable,
  accountId: string,
  scope: ClientScope,
): Promise<Belongings | undefined> {
  const [row] = await db.execute<Belongings & Record<string, unknown>>(sql`
    select array(select p.id from party p where p.account_id = account.id) as "partyIds",
           array(select c.id from contact_point c where c.account_id = account.id) as "contactPointIds",
           array(select c.id from contact_point c where c.account_id = account.id and c.kind = 'address') as "addressIds"
    from account
    where ${account.id} = ${accountId} and ${withinScope(account.clientId, scope) ?? sql`true`}`);
  return row;
}
