import type { Database, Queryable } from '@cartera/database/connection';
import { findLifePosition, readLifeAt } from '@cartera/database/account';
import type { LifeState, Strategy } from '@cartera/domain/strategy';
import type { LifeActivities, NewestLife } from '@cartera/workflows/accountLifecycle';
import { readStrategy } from './readStrategy.js';

/** The life that the effect of a revision left; every effect is kept with it. */
export async function newestLife(
  transaction: Queryable,
  accountId: string,
  revision: number,
  strategy: Strategy,
): Promise<NewestLife> {
  const life = await readLifeAt(transaction, accountId, revision);
  if (life === undefined) throw new Error(`Nobody kept the life of account ${accountId} at revision ${revision}.`);
  return { life: life as LifeState, strategy };
}

/** Where an account stands when its life may have lost sight of it. */
export function createFindNewestLife(db: Database): LifeActivities['findNewestLife'] {
  return async ({ accountId, revision }) => {
    const position = await findLifePosition(db, accountId);
    if (position === undefined || position.revision <= revision) return undefined;
    return newestLife(db, accountId, position.revision, readStrategy(position.strategy));
  };
}
