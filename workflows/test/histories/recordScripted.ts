import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { taskQueue } from '@cartera/domain/identity';
import { bundle } from '../accountLifecycle/bundle.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';
import { saveHistory } from './saveHistory.js';
import { scriptedWays } from './scriptedWays.js';

/**
 * Records the histories of workflows whose activities are told what to answer:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordScripted.ts`. None is ever recorded again.
 */
Runtime.install({ logger: new DefaultLogger('ERROR') });
const workflowBundle = await bundle();
for (const [type, ways] of Object.entries(scriptedWays))
  for (const [name, wayOf] of Object.entries(ways)) {
    if (existsSync(fileURLToPath(new URL(`./${type}/${name}.json`, import.meta.url)))) continue;
    const way = wayOf();
    const env = await startTimeSkippingServer();
    const at = { connection: env.nativeConnection };
    const { lives, ...others } = taskQueue;
    const workers = await Promise.all([
      Worker.create({ ...at, taskQueue: lives, workflowBundle }),
      ...Object.values(others).map((queue) =>
        Worker.create({ ...at, taskQueue: queue, activities: way.answers }),
      ),
    ]);
    const running = Promise.all(workers.map((worker) => worker.run()));
    const handle = await way.live(env);
    await saveHistory(type, name, handle);
    await handle.terminate().catch(() => undefined);
    for (const worker of workers) worker.shutdown();
    await running;
    await env.teardown();
  }
