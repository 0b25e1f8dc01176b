import type { Client } from '@temporalio/client';
import type { Connection } from '@cartera/database/connection';
import { forgetPositions } from '@cartera/database/position';
import type { BusinessClock } from '@cartera/domain/clock';
import type { FenceActivities, RetentionActivities } from '@cartera/workflows/geofenceWatch';
import { businessMoment } from '../businessMoment/index.js';
import { watchFences } from './watchFences.js';

export interface FenceDependencies {
  connection: Connection;
  temporal: Client;
  clock: BusinessClock;
}

/** @returns the judge, for the queue `fences` */
export function createFenceActivities(dependencies: FenceDependencies): FenceActivities {
  return { watchFences: (shard) => watchFences(dependencies, shard) };
}

/** @returns the end of positions, for the queue `records` */
export function createRetentionActivities({ connection, clock }: FenceDependencies): RetentionActivities {
  return { forgetPositions: () => forgetPositions(connection.sql, businessMoment(clock)) };
}
