import { Context } from '@temporalio/activity';
import type { Connection } from '@cartera/database/connection';
import { finishPlacing, placeUnitPage, unitsToPlace } from '@cartera/database/unit';
import { foldAccountCells } from '@cartera/database/tile';
import type { TerritoryActivities } from '@cartera/workflows/territoryChange';

const unitsInSweep = 100;

export interface TerritoryDependencies {
  connection: Connection;
  /** A page is one transaction that locks its accounts: short enough for whoever is recording a gestión on one of them. */
  accountsInPage?: number;
  pagesInAsking?: number;
}

/** Activities of task queue `intake` that place accounts after a territory has changed. */
export function createTerritoryActivities({
  connection,
  accountsInPage = 1_000,
  pagesInAsking = 20,
}: TerritoryDependencies): TerritoryActivities {
  const { sql } = connection;
  return {
    placeUnitAccounts: async ({ unitId, after }) => {
      const context = Context.current();
      let last = after;
      for (let page = 0; page < pagesInAsking; page += 1) {
        context.cancellationSignal.throwIfAborted();
        const placed = await placeUnitPage(sql, { unitId, after: last, limit: accountsInPage });
        if (placed === undefined) {
          // The map counts what has moved: fold it now, so that the next viewer does not read it row by row.
          await foldAccountCells(sql);
          return page === 0 ? {} : { last };
        }
        last = placed.last;
        context.heartbeat();
      }
      return { last };
    },
    unitsToPlace: () => unitsToPlace(sql, unitsInSweep),
    finishPlacing: ({ unitId, version }) => finishPlacing(sql, unitId, version),
  };
}
