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
/** Why each history could not be replayed; undefined for those that could. */
const failures = new Map<string, Error | undefined>();
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundle();
  const histories = names.map((name) => ({ workflowId: name, history: saved(name) }));
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    failures.set(workflowId, error);
}, 60_000);

describe('a life that began under older code goes on under this one', () => {
  test('there are histories of every family to prove it', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect([...failures.keys()].sort()).toEqual([...names].sort());
  });

  test('every life is there in each form that lives have had', () => {
    const lives = [...new Set(names.map((name) => name.split('.')[0]!))];
    const forms = lives.flatMap((life) => [`${life}.json`, `${life}.beside.json`, `${life}.allBeside.json`]);
    expect([...names].sort()).toEqual(forms.sort());
  });

  test.each(names)('%s', (name) => {
    expect(failures.get(name)).toBeUndefined();
  });

  test('a history that did something else is found out', async () => {
    const history = saved(names.find((name) => !name.includes('eside.'))!);
    const altered = history.events.find(
      ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.activityType.name === 'recordEvent',
    );
    altered!.activityTaskScheduledEventAttributes!.activityType.name = 'proposeRuling';
    await expect(Worker.runReplayHistory({ workflowBundle }, history, 'account/replayed')).rejects.toMatchObject({
      name: 'DeterminismViolationError',
    });
  });
});
