import { randomUUID } from 'node:crypto';
import { untilIntake } from '../simulation/index.js';
import type { IntakeProgress } from '../simulation/index.js';
import { portfolioColumns } from '../demoPortfolio/index.js';
import type { BenchWorld } from './benchWorld.js';
import { alternate, round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';
import { forgetPeakMemory, peakMemoryMb } from './processMemory.js';
import { rawCopySeconds } from './rawCopy.js';

const rows = 100_000;
const maxRatio = 6;
const maxMemoryMb = 600;
const rounds = 5;

/** Uploading a file of 100,000 rows until every one is read, graded and to be seen in the preview. */
export async function benchIntakeRows(world: BenchWorld): Promise<Measurement> {
  const pids = await Promise.all([world.pidOf('api'), world.pidOf('worker')]);
  await Promise.all(pids.map(forgetPeakMemory));
  const place = async (turn: number): Promise<number> => {
    const file = await world.portfolioFile(rows, turn + 1);
    const { seconds, result } = await timed(async () => {
      const { id } = await world.clerk.placeFile<IntakeProgress>(world.portfolioId, randomUUID(), file);
      return untilIntake(world.clerk, id, ['preview']);
    });
    if (result.rowsGraded < rows) throw new Error(`${result.rowsGraded} of ${rows} rows are graded in the preview.`);
    return seconds;
  };
  const { value, reference } = await alternate(
    rounds,
    async (turn) => rawCopySeconds(world.ownerUrl, await world.portfolioFile(rows, turn + 1), portfolioColumns[0]),
    place,
  );
  const [apiMb = 0, workerMb = 0] = await Promise.all(pids.map(peakMemoryMb));
  const ratio = value / reference;
  return {
    bench: 'intake-rows',
    value: round(value),
    unit: 's',
    reference: round(reference),
    ratio: round(ratio),
    target: `<= ${maxRatio} x COPY; API and worker <= ${maxMemoryMb} MB`,
    ok: ratio <= maxRatio && apiMb <= maxMemoryMb && workerMb <= maxMemoryMb,
    detail: { rows, apiMb, workerMb },
  };
}
