import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { dayMs } from '@cartera/domain/calendar';
import { businessNow, realDelayUntil } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import { returnWindowDays } from '@cartera/domain/mailing';
import type { MailingPrintActivities, MailingRecordActivities } from './activities.js';
import type { MailingRunInput } from './input.js';
import { cancelMailing, depositMailing, renewSlip, retryMailing } from './messages.js';
import type { CancelMailing, DepositMailing, MailingAnswer, RenewSlip, RetryMailing } from './messages.js';

const retry = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;
const records = proxyActivities<MailingRecordActivities>({
  taskQueue: taskQueue.records,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  retry,
});
const printing = proxyActivities<MailingPrintActivities>({
  taskQueue: taskQueue.documents,
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '1 minute',
  retry,
});

/** How long a door waits for us to hear of an activity whose result its visitor has already read in the database. */
const hearingDelay = '10 seconds';

/** Where the run stands, as far as its doors must know. */
interface Standing {
  phase: 'working' | 'blocked' | 'printed' | 'busy' | 'deposited' | 'cancelled';
  retries: number;
  cancelAsked: boolean;
}

function refuse(code: string): never {
  throw ApplicationFailure.nonRetryable(code, code);
}

/** The stable code of an activity that was refused for good; undefined for any other failure. */
function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof ActivityFailure) || !(error.cause instanceof ApplicationFailure)) return undefined;
  return error.cause.nonRetryable === true ? (error.cause.type ?? undefined) : undefined;
}

function mayBePrinted({ phase, cancelAsked }: Standing): void {
  if (cancelAsked || (phase !== 'printed' && phase !== 'working')) refuse('mailing.notPrinted');
}

function mayBeCancelled({ phase, cancelAsked }: Standing): void {
  if (cancelAsked || !['working', 'blocked', 'printed'].includes(phase)) refuse('mailing.notCancellable');
}

function mayBeRetried({ phase, cancelAsked }: Standing): void {
  if (cancelAsked || phase !== 'blocked') refuse('mailing.notBlocked');
}

/**
 * One thing at a time on a printed run: the row says `printed` a moment before we hear of it, and a quick person is at the door.
 *
 * @throws ApplicationFailure with the code of what refused it; the run stays printed
 */
async function onPrintedRun(
  standing: Standing,
  work: () => Promise<void>,
  then: 'printed' | 'deposited',
): Promise<void> {
  await condition(() => standing.phase !== 'working', hearingDelay);
  if (standing.phase !== 'printed' || standing.cancelAsked) refuse('mailing.notPrinted');
  standing.phase = 'busy';
  try {
    await work();
    standing.phase = then;
  } catch (error) {
    standing.phase = 'printed';
    const code = refusalCode(error);
    if (code === undefined) throw error;
    refuse(code);
  }
}

/** Does one step of the run; while it is refused, waits for a person to mend the cause. Undefined once the run is given up. */
async function insist<Result>(
  runId: string,
  standing: Standing,
  step: () => Promise<Result>,
): Promise<Result | undefined> {
  while (!standing.cancelAsked) {
    const heard = standing.retries;
    try {
      return await step();
    } catch (error) {
      const code = refusalCode(error);
      if (code === undefined) throw error;
      standing.phase = 'blocked';
      await records.blockRun({ runId, code });
      await condition(() => standing.retries > heard || standing.cancelAsked);
      standing.phase = 'working';
    }
  }
  return undefined;
}

/** Composes and prints. A run that is given up on the way stops after the section that is being printed. */
async function produce(runId: string, standing: Standing): Promise<void> {
  const composed = await insist(runId, standing, () => records.composeRun({ runId }));
  for (let section = 1; section <= (composed?.sections ?? 0); section++)
    await insist(runId, standing, () => printing.printSection({ runId, section }));
  await insist(runId, standing, () => printing.makeSlip({ runId }));
}

/**
 * Letters that go to the post together: a frozen list in the order of the post, printed in sections, deposited with its slip
 * under a valid registration, and looked after until what the post cannot deliver has come back. Letters are returned one by one
 * and at any time, so a scan does not pass through here; the run only makes sure that every account hears of its letter.
 */
export async function mailingRun({ runId, clock }: MailingRunInput): Promise<void> {
  const standing: Standing = { phase: 'working', retries: 0, cancelAsked: false };

  setHandler(
    retryMailing,
    (): MailingAnswer => {
      mayBeRetried(standing);
      standing.retries += 1;
      return { state: 'printing' };
    },
    { validator: (_: RetryMailing) => mayBeRetried(standing) },
  );
  setHandler(
    renewSlip,
    async (): Promise<MailingAnswer> => {
      await onPrintedRun(standing, () => printing.makeSlip({ runId }), 'printed');
      return { state: 'printed' };
    },
    { validator: (_: RenewSlip) => mayBePrinted(standing) },
  );
  setHandler(
    depositMailing,
    async ({ depositedOn, receipt, actor }): Promise<MailingAnswer> => {
      const deposit = { runId, depositedOn, receipt, actor };
      await onPrintedRun(standing, () => records.depositRun(deposit), 'deposited');
      return { state: 'deposited' };
    },
    { validator: (_: DepositMailing) => mayBePrinted(standing) },
  );
  setHandler(
    cancelMailing,
    async (): Promise<MailingAnswer> => {
      mayBeCancelled(standing);
      standing.cancelAsked = true;
      await condition(() => standing.phase === 'cancelled');
      return { state: 'cancelled' };
    },
    { validator: (_: CancelMailing) => mayBeCancelled(standing) },
  );

  await produce(runId, standing);
  if (!standing.cancelAsked) standing.phase = 'printed';
  await condition(() => standing.phase === 'deposited' || standing.cancelAsked);
  if (standing.cancelAsked) {
    await records.cancelRun({ runId });
    standing.phase = 'cancelled';
  } else {
    for (let day = 0; day < returnWindowDays; day++) {
      await sleep(realDelayUntil(clock, businessNow(clock, Date.now()) + dayMs, Date.now()));
      await records.announceOutcomes({ runId });
    }
    await records.closeRun({ runId });
  }
  await condition(allHandlersFinished);
}
