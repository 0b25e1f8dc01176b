import { AsyncLocalStorage } from 'node:async_hooks';
import { activityInfo } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { BusinessClock } from '@cartera/domain/clock';

const moment = new AsyncLocalStorage<number>();

/** For an activity that looks at the clock on the wall: the server's, standing still at the moment of this try. */
export const serverClock: BusinessClock = {
  rate: 0,
  get origin() {
    return moment.getStore() ?? Date.now();
  },
};

/** Lets `serverClock` know when the server handed out the activity that asks. */
export const tellServerTime: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute: (input, next) => moment.run(activityInfo().currentAttemptScheduledTimestampMs, () => next(input)),
  },
});
