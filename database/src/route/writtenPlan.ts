import type { TransactionSql } from 'postgres';
import type { PlanSummary, Unplanned } from '@cartera/domain/assignment';
import type { RouteLeg } from '@cartera/domain/route';
import type { TravelMode } from '@cartera/domain/unit';

/** The transaction in which a plan and its routes are written. */
export type Transaction = TransactionSql<{ bigint: bigint }>;

/** What a planner made for one collector. */
export interface WrittenRoute {
  routeId: string;
  collectorId: string;
  travelMode: TravelMode;
  /** In their order, each with its stop's id. */
  legs: readonly RouteLeg[];
  /** Task ids whose stops a person wants to stay. */
  lockedTaskIds: readonly string[];
}

export interface WrittenPlan {
  id: string;
  unitId: string;
  day: string;
  at: Date;
  approximate: boolean;
  summary: PlanSummary;
  routes: readonly WrittenRoute[];
  unplanned: readonly (Unplanned & { accountId: string })[];
  /** Open stops that are taken from their route, with the stable reason. */
  withdrawn: readonly { stopId: string; reason: string }[];
  /** Whether the phones are told now; a draft otherwise. */
  publish: boolean;
  by: string;
  /** Why the routes have changed, for the history of their versions. */
  reason: string;
}

/** Somebody else took one of the plan's accounts, or closed one of its visits, while it was being made: plan again. */
export class PlanOutdated extends Error {
  override name = 'PlanOutdated';
}
