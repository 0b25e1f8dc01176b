import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import * as workflows from '../../src/index.js';
import { bundle } from '../accountLifecycle/bundle.js';

interface SavedHistory {
  events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[];
}

const folderOf = (workflowType: string): string => fileURLToPath(new URL(`./${workflowType}/`, import.meta.url));

const namesOf = (workflowType: string): string[] =>
  readdirSync(folderOf(workflowType)).filter((name) => name.endsWith('.json'));

const saved = (workflowType: string, name: string): SavedHistory =>
  JSON.parse(readFileSync(`${folderOf(workflowType)}${name}`, 'utf8')) as SavedHistory;

let workflowBundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundle();
}, 60_000);

const replay = (history: SavedHistory): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle }, history, 'replayed');

/** Those with tests of their own replay beside their scenarios; the others replay here. */
const elsewhere = ['accountLifecycle', 'mailingRun', 'shift'];
const here = Object.keys(workflows).filter((workflowType) => !elsewhere.includes(workflowType));

test.each(Object.keys(workflows))('there are histories of %s', (workflowType) => {
  expect(existsSync(folderOf(workflowType)) ? namesOf(workflowType) : []).not.toHaveLength(0);
});

describe.each(here)('what %s began under older code goes on under this one', (workflowType) => {
  test.each(namesOf(workflowType))('%s', (name) => replay(saved(workflowType, name)));

  test('a history that did something else is found out', async () => {
    const history = saved(workflowType, namesOf(workflowType)[0]!);
    const scheduled = history.events.find((event) => event.activityTaskScheduledEventAttributes !== undefined);
    scheduled!.activityTaskScheduledEventAttributes!.activityType.name = 'somethingElse';
    await expect(replay(history)).rejects.toMatchObject({ name: 'DeterminismViolationError' });
  });
});
