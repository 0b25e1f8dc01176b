import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import proto from '@temporalio/proto';
import { searchAttribute } from '@cartera/domain/identity';

/** The test server hangs up on a client that pings it every half minute, as ours does by default; the call under way is lost. */
const patientConnection = {
  name: 'patient-connection',
  configureConnection: (options: ConnectionOptions): ConnectionOptions => ({
    ...options,
    channelArgs: { ...options.channelArgs, 'grpc.keepalive_time_ms': 3_600_000 },
  }),
};

/** Makes the attributes known that operators filter lives by, as provisioning does. */
async function registerSearchAttributes({ connection, namespace = 'default' }: TestWorkflowEnvironment): Promise<void> {
  const { INDEXED_VALUE_TYPE_DATETIME: moment, INDEXED_VALUE_TYPE_KEYWORD: keyword } =
    proto.temporal.api.enums.v1.IndexedValueType;
  const types = Object.values(searchAttribute).map((name) => [
    name,
    name === searchAttribute.nextAt ? moment : keyword,
  ]);
  const searchAttributes = Object.fromEntries(types) as Record<string, typeof moment>;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}

/** Starts a time-skipping server. The SDK gives it five seconds, which a busy machine may not have: it is asked three times. */
export async function startTimeSkippingServer(
  converter: Partial<DataConverter> = {},
  tries = 3,
): Promise<TestWorkflowEnvironment> {
  try {
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      plugins: [patientConnection],
      server: { executable: { type: 'existing-path', path: process.env.TEMPORAL_TEST_SERVER ?? '' } },
      client: { dataConverter: converter },
    });
    await registerSearchAttributes(env);
    return env;
  } catch (error) {
    if (tries <= 1) throw error;
    return startTimeSkippingServer(converter, tries - 1);
  }
}
