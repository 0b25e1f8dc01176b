import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundle } from './bundle.js';

const folder = fileURLToPath(new URL('../histories/accountLifecycle/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface SavedHistory {
  events: { eventType: string; activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[];
}

function saved(name: string): SavedHistory {
  return JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as SavedHistory;
}

let workflowBundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundle();
}, 60_000);

describe('a life that began under older code goes on under this one', () => {
  test('there are histories to prove it', () => {
    expect(names.length).toBeGreaterThanOrEqual(5);
  });

  test.each(names)('%s', async (name) => {
    await Worker.runReplayHistory({ workflowBundle }, saved(name), 'account/replayed');
  });

  test('a history that did something else is found out', async () => {
    const history = saved(names[0]!);
    const altered = history.events.find(
      ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.activityType.name === 'recordEvent',
    );
    altered!.activityTaskScheduledEventAttributes!.activityType.name = 'proposeRuling';
    await expect(Worker.runReplayHistory({ workflowBundle }, history, 'account/replayed')).rejects.toMatchObject({
      name: 'DeterminismViolationError',
    });
  });
});
