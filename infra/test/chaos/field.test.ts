import { expect, test } from '@jest/globals';
import { runCartera } from '../commandLine/runCartera.js';

const minuteMs = 60_000;

test(
  'whatever is cut, killed, lost and repeated while collectors work, the server holds each result and each photo once',
  async () => {
    const { code, output } = await runCartera('chaos', 'field', '--seed', '7', '--visits', '10');
    if (code !== 0) throw new Error(output);
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number | string>;
    expect(result).toMatchObject({ chaos: 'ok', seed: 7, visits: 10 });
    // A run in which nothing broke proves nothing.
    for (const count of [result.phonesKilled, result.wires]) expect(count).toBeGreaterThan(0);
  },
  8 * minuteMs,
);
