import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';

/** The test server hangs up on a client that pings it every half minute, as ours does by default; the call under way is lost. */
const patientConnection = {
  name: 'patient-connection',
  configureConnection: (options: ConnectionOptions): ConnectionOptions => ({
    ...options,
    channelArgs: { ...options.channelArgs, 'grpc.keepalive_time_ms': 3_600_000 },
  }),
};

/** Starts a time-skipping server. The SDK gives it five seconds, which a busy machine may not have: it is asked three times. */
export async function startTimeSkippingServer(
  converter: Partial<DataConverter>,
  tries = 3,
): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      plugins: [patientConnection],
      server: { executable: { type: 'existing-path', path: process.env.TEMPORAL_TEST_SERVER ?? '' } },
      client: { dataConverter: converter },
    });
  } catch (error) {
    if (tries <= 1) throw error;
    return startTimeSkippingServer(converter, tries - 1);
  }
}
