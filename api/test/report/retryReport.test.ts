import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientReport } from '@cartera/database/schema';
import { workflowId } from '@cartera/domain/identity';
import { connectTemporal } from '@cartera/workflows/client';
import { placePortfolio } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let supervisor: TestPerson;
let temporal: Client;

beforeAll(async () => {
  api = await createTestServer();
  supervisor = await api.signedIn('supervisor');
  const {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    CARTERA_PAYLOAD_KEYS: payloadKeys,
  } = api.server.config;
  temporal = await connectTemporal({ address, namespace, payloadKeys });
});

afterAll(async () => {
  await temporal.connection.close();
  await api.close();
});

type State = (typeof clientReport.$inferInsert)['state'];

async function reported(state: State): Promise<{ id: string; clientId: string; workflow: string }> {
  const { clientId } = await placePortfolio(api.database.db, supervisor.id);
  const [id, period] = [randomUUID(), '2026-11-12'];
  await api.database.db.insert(clientReport).values({
    id,
    clientId,
    period,
    state,
    failure: state === 'failed' ? { code: 'report.codeMissing', detail: 'NO_CONTESTA' } : null,
    createdAt: new Date('2026-11-12T12:00:00Z'),
  });
  return { id, clientId, workflow: workflowId.report(clientId, period) };
}

function retry(id: string, person = supervisor) {
  return person.request({ method: 'POST', url: `/api/v1/reports/${id}/retry` });
}

describe('a stopped report', () => {
  test('is told to try again, and its workflow hears it', async () => {
    const { id, workflow } = await reported('failed');
    // Nobody works this queue: what reaches the workflow stays in its history to be looked at.
    const handle = await temporal.workflow.start('clientReport', {
      workflowId: workflow,
      taskQueue: `nobody-${id}`,
      args: [{}],
    });
    try {
      const answer = await retry(id);
      expect(answer.statusCode).toBe(202);
      expect(answer.json()).toMatchObject({ id, state: 'failed', failure: { code: 'report.codeMissing' } });
      const { events = [] } = await handle.fetchHistory();
      const signals = events?.flatMap((event) => event.workflowExecutionSignaledEventAttributes?.signalName ?? []);
      expect(signals).toEqual(['retryReport']);
    } finally {
      await handle.terminate();
    }
    expect((await retry(id)).json()).toMatchObject({ status: 409, code: 'clientReport.ended' });
  });

  test.each(['composing', 'sending', 'sent', 'acknowledged'] as const)(
    'that is %s has not been stopped',
    async (state) => {
      const { id } = await reported(state);
      expect((await retry(id)).json()).toMatchObject({ status: 409, code: 'clientReport.notFailed' });
    },
  );

  test('is tried again by whoever may, among their clients', async () => {
    const { id } = await reported('failed');
    expect((await retry(id, await api.signedIn('clerk'))).statusCode).toBe(403);
    expect((await retry(id, await api.signedIn('supervisor', []))).statusCode).toBe(404);
    expect((await retry(randomUUID())).statusCode).toBe(404);
  });
});

test('lists of reports and rulings say how many there are', async () => {
  const { clientId } = await reported('failed');
  const scoped = await api.signedIn('supervisor', [clientId]);
  const reports = await scoped.request({ url: '/api/v1/reports?state=failed' });
  expect(reports.json()).toMatchObject({ total: 1, totalIsCapped: false, items: [{ clientId }] });
  expect((await scoped.request({ url: '/api/v1/reports?state=sent' })).json()).toMatchObject({ total: 0, items: [] });
  expect((await scoped.request({ url: '/api/v1/rulings?type=DEFUNCION' })).json()).toMatchObject({ total: 0 });
  expect((await scoped.request({ url: '/api/v1/rulings?type=X' })).statusCode).toBe(400);
  expect((await scoped.request({ url: '/api/v1/mails' })).json()).toMatchObject({ total: 0, items: [] });
});
