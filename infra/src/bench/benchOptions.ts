import { OperatorProblem } from '../console/index.js';

/** What a person may ask of a run of the benches. */
export interface BenchOptions {
  /** The larger size, where a bench has two. */
  full: boolean;
  /** At most so many; a bench that is made smaller does not reach its target. */
  size?: number | undefined;
}

/** Takes `--full` and `--size=<number>` from the names of the benches. */
export function readOptions(words: readonly string[]): { names: string[]; options: BenchOptions } {
  const names = words.filter((word) => !word.startsWith('--'));
  const options: BenchOptions = { full: false };
  for (const word of words.filter((one) => one.startsWith('--'))) {
    const size = /^--size=([1-9]\d{0,6})$/.exec(word)?.[1];
    if (word === '--full') options.full = true;
    else if (size !== undefined) options.size = Number(size);
    else throw new OperatorProblem(`No conozco la opción «${word}». Las que hay son: --full, --size=<número>.`);
  }
  return { names, options };
}
