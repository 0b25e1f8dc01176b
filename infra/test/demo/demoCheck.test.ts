import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const cartera = fileURLToPath(new URL('../../bin/cartera.js', import.meta.url));
const minuteMs = 60_000;

/** Runs the demo as a person would, and answers its exit code and what it printed. */
function runDemo(...options: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cartera, 'demo', '--check', ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}

test(
  'a portfolio goes from its file to the client’s mailbox and every account can be accounted for',
  async () => {
    const { code, output } = await runDemo('--instance', 'test', '--accounts', '120', '--day-seconds', '1.8');
    const last = output.trim().split('\n').at(-1) ?? '';
    // The whole story is the message: a bare "expected ok" would send the reader looking for a log.
    if (code !== 0) throw new Error(output);
    const result = JSON.parse(last) as Record<string, number | string>;
    expect(result).toMatchObject({ demo: 'ok' });
    const { accounts, accepted, addressReview, rejected, letters, calls, visits, rulings, emails } = result;
    expect(Number(accepted) + Number(addressReview)).toBe(accounts);
    expect(Number(accounts) + Number(rejected)).toBe(120);
    const { promisesKept, promisesBroken } = result;
    for (const count of [addressReview, rejected, letters, calls, visits, promisesKept, promisesBroken, rulings])
      expect(count).toBeGreaterThan(0);
    // The acknowledgement of the placement and at least one report.
    expect(emails).toBeGreaterThanOrEqual(2);
  },
  12 * minuteMs,
);
