import { afterAll, expect, test } from '@jest/globals';
import { runCartera } from '../commandLine/runCartera.js';

const minuteMs = 60_000;

// The demo leaves everything running for whoever wants to look; the tests that follow need the machine.
afterAll(() => runCartera('services', 'stop', 'worker', 'api', '--instance', 'test'), minuteMs);

test(
  'a portfolio goes from its file to the client’s mailbox and every account can be accounted for',
  async () => {
    const { code, output } = await runCartera(
      ...['demo', '--check', '--instance', 'test', '--accounts', '60', '--day-seconds', '1.4'],
    );
    const last = output.trim().split('\n').at(-1) ?? '';
    // The whole story is the message: a bare "expected ok" would send the reader looking for a log.
    if (code !== 0) throw new Error(output);
    const result = JSON.parse(last) as Record<string, number | string>;
    expect(result).toMatchObject({ demo: 'ok' });
    const { accounts, accepted, addressReview, rejected, letters, calls, visits, rulings, emails } = result;
    expect(Number(accepted) + Number(addressReview)).toBe(accounts);
    expect(Number(accounts) + Number(rejected)).toBe(60);
    const { promisesKept, promisesBroken } = result;
    for (const count of [addressReview, rejected, letters, calls, visits, promisesKept, promisesBroken, rulings])
      expect(count).toBeGreaterThan(0);
    // The acknowledgement of the placement and at least one report.
    expect(emails).toBeGreaterThanOrEqual(2);
  },
  15 * minuteMs,
);
