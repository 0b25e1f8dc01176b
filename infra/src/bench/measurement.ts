/** What one bench says, as one line of JSON. */
export interface Measurement {
  bench: string;
  value: number;
  unit: string;
  /** The limit or baseline measured in the same run, in the same unit. */
  reference: number;
  /** `value / reference`. */
  ratio: number;
  target: string;
  ok: boolean;
  /** Anything a reader needs to judge the figure: sizes, memory, counts. */
  detail?: Record<string, number | string>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) throw new Error('The median of nothing was asked for.');
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** Seconds that `work` took, with what it returned. */
export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = process.hrtime.bigint();
  const result = await work();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, result };
}

export interface Alternation {
  reference: number;
  value: number;
}

/**
 * Measures a reference and a value in turn, A B A B, so that both meet the same drift of the machine, and takes medians.
 *
 * @param rounds odd, so that the median is a figure that was measured
 */
export async function alternate(
  rounds: number,
  reference: (round: number) => Promise<number>,
  value: (round: number) => Promise<number>,
): Promise<Alternation> {
  const references: number[] = [];
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    references.push(await reference(round));
    values.push(await value(round));
  }
  return { reference: median(references), value: median(values) };
}

export function round(value: number, digits = 2): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
