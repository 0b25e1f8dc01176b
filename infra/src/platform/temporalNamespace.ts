import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import { searchAttribute } from '@cartera/domain/identity';

const namespace = 'cartera';
const retentionDays = 30;

// The package is CommonJS, whose names Node does not see.
const { google } = proto;
const { IndexedValueType } = proto.temporal.api.enums.v1;

/**
 * What operators filter lives by in Temporal. Ids and words of our own only: search attributes are kept in clear.
 * PostgreSQL visibility has room for ten keywords and three moments in a namespace.
 */
const searchAttributes: Readonly<Record<string, temporal.api.enums.v1.IndexedValueType>> = {
  [searchAttribute.accountStage]: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  [searchAttribute.portfolioId]: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  [searchAttribute.clientId]: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  [searchAttribute.nextAction]: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  [searchAttribute.nextAt]: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};

/** gRPC codes that mean "not yet": the server's services learn of a new namespace at their next refresh. */
const notYet: readonly unknown[] = [5 /* NOT_FOUND */, 14 /* UNAVAILABLE */];
const alreadyExists = 6;

function grpcCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

async function untilKnown<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= 60 || !notYet.includes(grpcCode(error))) throw error;
      await sleep(500);
    }
  }
}

/** Runs work on a short-lived connection to a Temporal server, `host:port`. */
export async function withTemporal<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: '1500ms' });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** Registers the namespace and the search attributes that are not there yet, and waits until they can be used. */
export function ensureNamespace(address: string): Promise<void> {
  return withTemporal(address, async (connection) => {
    await connection.workflowService
      .registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: google.protobuf.Duration.fromObject({ seconds: retentionDays * 86_400 }),
        description: 'Cartera',
      })
      .catch((error: unknown) => {
        if (grpcCode(error) !== alreadyExists) throw error;
      });
    const { customAttributes } = await untilKnown(() => connection.operatorService.listSearchAttributes({ namespace }));
    const missing = Object.entries(searchAttributes).filter(([name]) => customAttributes[name] === undefined);
    if (missing.length > 0) {
      await untilKnown(() =>
        connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) }),
      );
    }
    await untilKnown(() => connection.workflowService.countWorkflowExecutions({ namespace }));
  });
}
