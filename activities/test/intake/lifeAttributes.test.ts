import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { createTestDatabase, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import { connectTemporal } from '@cartera/workflows/client';
import { lifeAttributes } from '../../src/intake/lifeAttributes.js';

let database: TestDatabase;
let placement: TestPlacement;
let temporal: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, { steps: [] });
  const { TEMPORAL_ADDRESS: address = '', CARTERA_PAYLOAD_KEYS: payloadKeys = '' } = process.env;
  temporal = await connectTemporal({ address, namespace: `attributes-${randomUUID()}`, payloadKeys });
  await temporal.workflowService.registerNamespace({
    namespace: temporal.options.namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
});
afterAll(async () => {
  await temporal.connection.close();
  await database.drop();
});

/** The server's services learn of a namespace, and of what it has learnt, at their next refresh. */
async function untilKnown<Answer>(ask: () => Promise<Answer>, known: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await ask();
      if (known(answer) || tries > 100) return answer;
    } catch (error) {
      if (tries > 100) throw error;
    }
    await sleep(200);
  }
}

test('lives get attributes to be found by once their namespace knows every one of them', async () => {
  const ask = (): ReturnType<typeof lifeAttributes> => lifeAttributes(database, temporal, placement.intakeId);
  expect(await untilKnown(ask, () => true)).toEqual([]);
  const register = (searchAttributes: Record<string, number>): Promise<unknown> =>
    untilKnown(
      () =>
        temporal.connection.operatorService.addSearchAttributes({
          namespace: temporal.options.namespace,
          searchAttributes,
        }),
      () => true,
    );
  await register({ AccountStage: 2, ClientId: 2, PortfolioId: 2, NextAction: 2 });
  expect(await ask()).toEqual([]);
  await register({ NextAt: 6 });
  const attributes = await untilKnown(ask, (pairs) => pairs.length > 0);
  expect(attributes.map(({ key, value }) => [key.name, value])).toEqual([
    ['AccountStage', 'received'],
    ['ClientId', placement.clientId],
    ['PortfolioId', placement.portfolioId],
  ]);
}, 60_000);
