import { DefaultLogger, Runtime } from '@temporalio/worker';
import { OperatorProblem } from '../console/index.js';
import { benchAccountList } from './accountList.js';
import { benchAccountTiles } from './accountTiles.js';
import { readOptions } from './benchOptions.js';
import type { BenchOptions } from './benchOptions.js';
import { openBenchWorld } from './benchWorld.js';
import type { BenchWorld } from './benchWorld.js';
import { benchConsole } from './console.js';
import { benchDayPlan } from './dayPlan.js';
import { benchDryRun } from './dryRun.js';
import { benchFences } from './fences.js';
import { benchGestion } from './gestion.js';
import { benchIntakeRepeat } from './intakeRepeat.js';
import { benchIntakeRows } from './intakeRows.js';
import { benchIntakeStarts } from './intakeStarts.js';
import { benchLiveEvents } from './liveEvents.js';
import type { Measurement } from './measurement.js';
import { benchReplan } from './replan.js';
import { benchPositions } from './positions.js';
import { benchTimers } from './timers.js';

const benches: Readonly<Record<string, (world: BenchWorld, options: BenchOptions) => Promise<Measurement>>> = {
  'intake-rows': benchIntakeRows,
  'intake-starts': benchIntakeStarts,
  'intake-repeat': benchIntakeRepeat,
  'dry-run': benchDryRun,
  gestion: benchGestion,
  'account-list': benchAccountList,
  timers: benchTimers,
  positions: benchPositions,
  fences: benchFences,
  'live-events': benchLiveEvents,
  'account-tiles': benchAccountTiles,
  console: benchConsole,
  'day-plan': benchDayPlan,
  replan: benchReplan,
};

/** `npm run bench -- [name…] [--full] [--size=n]`: runs the named benches, or all, and prints one line of JSON each; exit 1 when one misses its target. */
export async function benchCommand(words: readonly string[]): Promise<void> {
  const { names, options } = readOptions(words);
  const unknown = names.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) {
    throw new OperatorProblem(
      `No hay una medición «${unknown.join('», «')}». Las que hay son: ${Object.keys(benches).join(', ')}.`,
    );
  }
  // The reference runs a worker here, and standard output belongs to the figures.
  Runtime.install({ logger: new DefaultLogger('WARN') });
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const world = await openBenchWorld();
    try {
      const measurement = await bench(world, options);
      console.log(JSON.stringify(measurement));
      if (!measurement.ok) process.exitCode = 1;
    } finally {
      await world.close();
    }
  }
}
