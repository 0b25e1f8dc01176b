import { expect, test } from '@jest/globals';
import { runCartera } from '../commandLine/runCartera.js';

const minuteMs = 60_000;

test(
  'whatever is killed and cut while people work, nothing acknowledged is lost, done twice or left waiting for nothing',
  async () => {
    const short = ['--seed', '7', '--minutes', '1.2', '--accounts', '40', '--day-seconds', '4'];
    const { code, output } = await runCartera('chaos', 'lifecycle', ...short);
    // The whole story is the message: a bare "expected ok" would send the reader looking for a log.
    if (code !== 0) throw new Error(output);
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number | string>;
    expect(result).toMatchObject({ chaos: 'ok', seed: 7 });
    for (const count of [result.faults, result.acknowledged]) expect(count).toBeGreaterThan(0);
  },
  12 * minuteMs,
);
