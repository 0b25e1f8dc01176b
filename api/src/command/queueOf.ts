/**
 * What one workflow is asked at once. The server refuses more than ten updates in flight (`history.maxInFlightUpdates`), and
 * the client's repetitions then cost more than waiting here: one account that everybody works on must not slow the others.
 */
const mostAtOnce = 6;

interface Queue {
  running: number;
  waiting: (() => void)[];
}

const queues = new Map<string, Queue>();

/**
 * Does work for a key in its turn, with a few others of the same key.
 *
 * @param patienceMs for the turn to come, not for the work
 * @param tooLong makes what is thrown when the turn has not come by then
 */
export async function inQueueOf<Result>(
  key: string,
  patienceMs: number,
  tooLong: () => Error,
  work: () => Promise<Result>,
): Promise<Result> {
  const queue = queues.get(key) ?? { running: 0, waiting: [] };
  queues.set(key, queue);
  if (queue.running < mostAtOnce) queue.running += 1;
  else await turnIn(queue, patienceMs, tooLong);
  try {
    return await work();
  } finally {
    // The next one takes this place over, so that nobody who comes in between overtakes it.
    const next = queue.waiting.shift();
    if (next === undefined) queue.running -= 1;
    else next();
    if (queue.running === 0) queues.delete(key);
  }
}

function turnIn(queue: Queue, patienceMs: number, tooLong: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      queue.waiting.splice(queue.waiting.indexOf(enter), 1);
      reject(tooLong());
    }, patienceMs);
    queue.waiting.push(enter);
  });
}
