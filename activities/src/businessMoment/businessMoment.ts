import { activityInfo } from '@temporalio/activity';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';

/**
 * The business moment at which the running activity was asked for. It is taken from the Temporal server and not from this
 * machine, so that every retry writes the same date, and a worker that was down for an hour does not shift the past.
 */
export function businessMoment(clock: BusinessClock): Date {
  return new Date(businessNow(clock, activityInfo().scheduledTimestampMs));
}
