import { ActivityFailure, allHandlersFinished, ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import { Turn } from '../accountLifecycle/turn.js';
import { bulk, deliver, short } from './activities.js';
import type { ClientFileInput } from './input.js';
import { acceptClientFile, correctFileLayout, discardClientFile } from './messages.js';
import type { AcceptClientFile, ClientFileAnswer, CorrectFileLayout, DiscardClientFile } from './messages.js';

/** How long a preview waits for a person before it is given up. */
const previewPatience = '30 days';

function refuse(code: string): never {
  throw ApplicationFailure.nonRetryable(code, code);
}

/** How long a door waits for us to hear of an activity whose result its visitor has already read in the database. */
const hearingDelay = '10 seconds';

/** Gives whoever asked the activity's own refusal, not the news that an activity failed. */
async function answering<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure) throw error.cause;
    throw error;
  }
}

/** Where a file stands, as far as its doors must know. */
class ClientFileStanding {
  /** Who accepted it, and for which period. */
  acceptance: Pick<AcceptClientFile, 'actor' | 'period'> | undefined;
  #phase: 'reading' | 'preview' | 'accepted' | 'ended' = 'reading';
  readonly #fileId: string;
  /** People decide one after the other: what the first one did is what the second one finds. */
  readonly #turn = new Turn();
  /** The file was read with the layout in force, so its rows can be accepted. */
  #readable = false;
  #reread = false;

  constructor(fileId: string) {
    this.#fileId = fileId;
  }

  /** Reads and judges the file. Ends in a preview, or with a file that nothing can be done with. */
  async read(): Promise<void> {
    this.#reread = false;
    const { outcome } = await bulk.readClientFile({ fileId: this.#fileId });
    if (outcome === 'read') await bulk.judgeClientFile({ fileId: this.#fileId });
    this.#readable = outcome === 'read';
    this.#phase = outcome === 'refused' ? 'ended' : 'preview';
  }

  /** Waits in preview, reading again as often as the layout is corrected, until a person accepts or gives up. */
  async decided(): Promise<void> {
    const isOver = (): boolean => this.#phase === 'accepted' || this.#phase === 'ended';
    while (!isOver()) {
      const asked = await condition(() => this.#reread || isOver(), previewPatience);
      if (this.#reread) await this.read();
      else if (!asked) await this.#turn.take(() => this.#giveUp());
    }
  }

  /** For the validators: whoever comes before we have heard of the preview is let in, and waits inside. */
  mayBeInPreview(): void {
    if (this.#phase !== 'reading') this.#inPreview();
  }

  mayBeAcceptable(): void {
    if (this.#phase !== 'reading' && this.#phase !== 'accepted') this.#acceptable();
  }

  accept({ actor, period }: AcceptClientFile): Promise<ClientFileAnswer> {
    return this.#turn.take(async () => {
      await this.#heard();
      if (this.#phase !== 'accepted') {
        this.#acceptable();
        await answering(short.checkAcceptance({ fileId: this.#fileId, period }));
        this.acceptance = { actor, period };
        this.#phase = 'accepted';
      }
      return { state: 'accepting' };
    });
  }

  correctLayout({ layout }: CorrectFileLayout): Promise<ClientFileAnswer> {
    return this.#turn.take(async () => {
      await this.#heard();
      this.#inPreview();
      await answering(short.keepFileLayout({ fileId: this.#fileId, layout }));
      // No longer in preview from this moment: what comes next must not accept rows read with the old layout.
      this.#phase = 'reading';
      this.#reread = true;
      return { state: 'reading' };
    });
  }

  discard(): Promise<ClientFileAnswer> {
    return this.#turn.take(async () => {
      await this.#heard();
      this.#inPreview();
      await this.#giveUp();
      return { state: 'discarded' };
    });
  }

  async #giveUp(): Promise<void> {
    if (this.#phase !== 'preview') return;
    await short.discardClientFile({ fileId: this.#fileId });
    this.#phase = 'ended';
  }

  /**
   * The row says `preview` a moment before this workflow hears that the activity which wrote it is done, and a quick person
   * is already at the door. The API lets nobody in whose row says otherwise.
   */
  async #heard(): Promise<void> {
    await condition(() => this.#phase !== 'reading', hearingDelay);
  }

  #inPreview(): void {
    if (this.#phase !== 'preview') refuse('clientFile.notInPreview');
  }

  #acceptable(): void {
    this.#inPreview();
    if (!this.#readable) refuse('clientFile.notReadable');
  }
}

/**
 * One file about accounts that were placed before, from upload until every account concerned has been told: read, judged,
 * shown in a preview, and on a person's word made effective. What people read of it is in the file's row.
 */
export async function clientFile({ fileId }: ClientFileInput): Promise<void> {
  const standing = new ClientFileStanding(fileId);
  setHandler(acceptClientFile, (asked) => standing.accept(asked), {
    validator: (_: AcceptClientFile) => standing.mayBeAcceptable(),
  });
  setHandler(correctFileLayout, (asked) => standing.correctLayout(asked), {
    validator: (_: CorrectFileLayout) => standing.mayBeInPreview(),
  });
  setHandler(discardClientFile, () => standing.discard(), {
    validator: (_: DiscardClientFile) => standing.mayBeInPreview(),
  });
  await standing.read();
  await standing.decided();
  if (standing.acceptance !== undefined) {
    await bulk.acceptClientFile({ fileId, ...standing.acceptance });
    await deliver(fileId, fileId);
    await short.finishClientFile({ fileId });
  }
  await condition(allHandlersFinished);
}
