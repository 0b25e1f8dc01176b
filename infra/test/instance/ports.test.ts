import { describe, expect, test } from '@jest/globals';
import { instanceNames, portsOf } from '../../src/instance/index.js';

describe('ports of the instances', () => {
  const all = instanceNames.flatMap((name) => Object.values(portsOf(name)));

  test('no two services of any instances share one', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  test('all fit in the int2 that Temporal keeps them in', () => {
    expect(Math.max(...all)).toBeLessThanOrEqual(32_767);
  });

  test('none is one that PostgreSQL, Temporal or a mail server of the machine would have by default', () => {
    for (const port of [5432, 7233, 7234, 7235, 7239, 7243, 8080, 8233, 1025, 1080]) expect(all).not.toContain(port);
  });

  test('the test instance keeps the addresses that the tests were written with', () => {
    expect(portsOf('test')).toMatchObject({ postgres: 15_432, temporal: 17_233, smtp: 15_025, mailbox: 15_080 });
  });
});
