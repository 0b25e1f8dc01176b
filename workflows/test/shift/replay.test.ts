import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundle } from './world.js';

const folder = fileURLToPath(new URL('../histories/shift/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

let workflowBundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundle();
}, 60_000);

describe('a shift that began under older code goes on under this one', () => {
  test('there are histories to prove it', () => {
    expect(names.length).toBeGreaterThanOrEqual(2);
  });

  test.each(names)('%s', async (name) => {
    const history: unknown = JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
    await Worker.runReplayHistory({ workflowBundle }, history, 'shift/replayed');
  });
});
