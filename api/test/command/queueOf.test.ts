import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inQueueOf } from '../../src/command/queueOf.js';

const tooLong = () => new Error('too long');

test('a few of one key at once, in the order in which they came; another key does not wait for them', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const works = Array.from({ length: 40 }, (_, index) =>
    inQueueOf('one', 10_000, tooLong, async () => {
      most = Math.max(most, (running += 1));
      await sleep(2);
      running -= 1;
      done.push(index);
      if (index % 7 === 0) throw new Error('failed');
      return index;
    }),
  );
  let other = 0;
  await inQueueOf('other', 10_000, tooLong, () => Promise.resolve((other = done.length)));
  const outcomes = await Promise.allSettled(works);
  expect(other).toBe(0);
  expect(most).toBe(6);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(6);
});

test('whoever waits too long is told so, and takes nobody’s turn', async () => {
  const release: (() => void)[] = [];
  const held = Array.from({ length: 6 }, () =>
    inQueueOf('held', 1_000, tooLong, () => new Promise<void>((resolve) => release.push(resolve))),
  );
  let began = false;
  const late = inQueueOf('held', 10, tooLong, () => Promise.resolve((began = true)));
  await expect(late).rejects.toThrow('too long');
  const patient = inQueueOf('held', 1_000, tooLong, () => Promise.resolve('done'));
  for (const end of release) end();
  await Promise.all(held);
  expect(await patient).toBe('done');
  expect(began).toBe(false);
});
