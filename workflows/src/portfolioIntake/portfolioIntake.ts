import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  log,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import type { IntakeActivities } from '@cartera/activities/intake';
import type { MailActivities } from '@cartera/activities/mail';
import { taskQueue } from '@cartera/domain/identity';
import { startGeocoding } from '../addressGeocoding/index.js';
import type { PortfolioIntakeInput } from './input.js';
import { acceptIntake, correctLayout, discardIntake, undoIntake } from './messages.js';
import type { AcceptIntake, CorrectLayout, DiscardIntake, IntakeAnswer, UndoIntake } from './messages.js';

/** How long a preview waits for a person before it is given up. */
const previewPatience = '30 days';
/** How long an acceptance can be undone; by then letters have gone out and the answer would be no. */
const undoWindow = '30 days';

/** Long work that reports its progress: a worker that falls silent loses it to another. */
const bulk = proxyActivities<IntakeActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

const short = proxyActivities<IntakeActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** A mail server may be down over a weekend; the message keeps its id all that time. */
const mail = proxyActivities<MailActivities>({
  taskQueue: taskQueue.mail,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '15 minutes' },
});

/** Where the intake stands, as far as its doors must know. */
interface Standing {
  phase: 'reading' | 'preview' | 'accepting' | 'accepted' | 'ended';
  /** The file was read with the layout in force, so its rows can be accepted. */
  readable: boolean;
  /** Another layout was given. */
  reread: boolean;
  /** Who accepted it. */
  acceptedBy: string | undefined;
}

function newStanding(): Standing {
  return { phase: 'reading', readable: false, reread: false, acceptedBy: undefined };
}

function hasEnded(standing: Standing): boolean {
  return standing.phase === 'ended';
}

function refuse(code: string): never {
  throw ApplicationFailure.nonRetryable(code, code);
}

/** How long a door waits for us to hear of an activity whose result its visitor has already read in the database. */
const hearingDelay = '10 seconds';

/**
 * The row says `preview` a moment before this workflow hears that the activity which wrote it is done, and a quick person
 * is already at the door. The API lets nobody in whose row says otherwise.
 */
async function heard(standing: Standing): Promise<void> {
  await condition(() => standing.phase !== 'reading', hearingDelay);
}

function mayBeInPreview(standing: Standing): void {
  if (standing.phase !== 'reading') inPreview(standing);
}

function inPreview(standing: Standing): void {
  if (standing.phase !== 'preview' || standing.acceptedBy !== undefined) refuse('intake.notInPreview');
}

function acceptable(standing: Standing): void {
  if (standing.acceptedBy !== undefined && standing.phase !== 'ended') return;
  if (standing.phase !== 'preview') refuse('intake.notInPreview');
  if (!standing.readable) refuse('intake.notReadable');
}

/** Reads and grades the file. Ends in a preview, or with a file that nothing can be done with. */
async function read(intakeId: string, standing: Standing): Promise<void> {
  Object.assign(standing, { phase: 'reading', readable: false, reread: false } satisfies Partial<Standing>);
  const { outcome } = await bulk.readFile({ intakeId });
  if (outcome === 'read') await bulk.judgeRows({ intakeId });
  standing.readable = outcome === 'read';
  standing.phase = outcome === 'refused' ? 'ended' : 'preview';
}

/** Waits in preview, reading again as often as the layout is corrected, until a person accepts or gives up. */
async function decide(intakeId: string, standing: Standing): Promise<void> {
  while (!hasEnded(standing)) {
    const asked = await condition(
      () => standing.reread || standing.acceptedBy !== undefined || hasEnded(standing),
      previewPatience,
    );
    if (!asked) {
      standing.phase = 'ended';
      await short.discardRows({ intakeId });
    }
    if (!standing.reread) return;
    await read(intakeId, standing);
  }
}

/** The client is told what was received. A refused address is the client's to mend and stops nothing here. */
async function acknowledge(intakeId: string): Promise<void> {
  try {
    const { mailId } = await short.queueAcknowledgement({ intakeId });
    await mail.sendMail({ mailId });
  } catch {
    log.warn('acknowledgement not sent', { intakeId });
  }
}

/** Gives whoever asked the activity's own refusal, not the news that an activity failed. */
async function answering<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure) throw error.cause;
    throw error;
  }
}

/**
 * One client file, from upload to running lives: read, graded, shown in a preview, and on a person's word turned into
 * accounts, each with its lifecycle. What people read of it is in the intake's row; here is only where it stands.
 */
export async function portfolioIntake({ intakeId, clock }: PortfolioIntakeInput): Promise<void> {
  const standing = newStanding();

  setHandler(
    acceptIntake,
    async ({ actor }): Promise<IntakeAnswer> => {
      await heard(standing);
      acceptable(standing);
      standing.acceptedBy ??= actor;
      return { state: 'accepting' };
    },
    {
      validator: (_: AcceptIntake) => {
        if (standing.phase !== 'reading') acceptable(standing);
      },
    },
  );
  setHandler(
    correctLayout,
    async ({ layout }): Promise<IntakeAnswer> => {
      await heard(standing);
      inPreview(standing);
      // No longer in preview from this moment: what comes next must not accept rows read with the old layout.
      standing.phase = 'reading';
      try {
        await answering(short.keepLayout({ intakeId, layout }));
      } catch (error) {
        standing.phase = 'preview';
        throw error;
      }
      standing.reread = true;
      return { state: 'reading' };
    },
    { validator: (_: CorrectLayout) => mayBeInPreview(standing) },
  );
  setHandler(
    discardIntake,
    async (): Promise<IntakeAnswer> => {
      await heard(standing);
      inPreview(standing);
      standing.phase = 'ended';
      await short.discardRows({ intakeId });
      return { state: 'undone' };
    },
    { validator: (_: DiscardIntake) => mayBeInPreview(standing) },
  );
  setHandler(
    undoIntake,
    async ({ actor }): Promise<IntakeAnswer> => {
      await condition(() => standing.phase !== 'accepting', hearingDelay);
      if (standing.phase !== 'accepted') refuse('intake.notAccepted');
      await answering(bulk.undoAcceptance({ intakeId, actor }));
      standing.phase = 'ended';
      return { state: 'undone' };
    },
    {
      validator: (_: UndoIntake) => {
        if (standing.phase !== 'accepted' && standing.phase !== 'accepting') refuse('intake.notAccepted');
      },
    },
  );

  await read(intakeId, standing);
  await decide(intakeId, standing);
  if (standing.acceptedBy !== undefined) {
    standing.phase = 'accepting';
    await bulk.acceptRows({ intakeId, actor: standing.acceptedBy });
    await bulk.startLifecycles({ intakeId, clock });
    // No letter and no intake waits for a coordinate.
    await startGeocoding(intakeId);
    await short.finishAcceptance({ intakeId });
    standing.phase = 'accepted';
    await Promise.all([acknowledge(intakeId), condition(() => hasEnded(standing), undoWindow)]);
    standing.phase = 'ended';
  }
  await condition(allHandlersFinished);
}
