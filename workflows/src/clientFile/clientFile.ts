import { ActivityFailure, allHandlersFinished, ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
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
  phase: 'reading' | 'preview' | 'deciding' | 'accepted' | 'ended' = 'reading';
  /** Who accepted it, and for which period. */
  acceptance: Pick<AcceptClientFile, 'actor' | 'period'> | undefined;
  readonly #fileId: string;
  /** The file was read with the layout in force, so its rows can be accepted. */
  #readable = false;
  #reread = false;

  constructor(fileId: string) {
    this.#fileId = fileId;
  }

  /** Reads and judges the file. Ends in a preview, or with a file that nothing can be done with. */
  async read(): Promise<void> {
    const { outcome } = await bulk.readClientFile({ fileId: this.#fileId });
    if (outcome === 'read') await bulk.judgeClientFile({ fileId: this.#fileId });
    this.#readable = outcome === 'read';
    this.#reread = false;
    this.phase = outcome === 'refused' ? 'ended' : 'preview';
  }

  /** Waits in preview, reading again as often as the layout is corrected, until a person accepts or gives up. */
  async decided(): Promise<void> {
    while (this.phase !== 'accepted' && this.phase !== 'ended') {
      const asked = await condition(
        () => this.#reread || this.phase === 'accepted' || this.phase === 'ended',
        previewPatience,
      );
      if (this.#reread) await this.read();
      else if (!asked && this.phase === 'preview') {
        this.phase = 'ended';
        await short.discardClientFile({ fileId: this.#fileId });
      }
    }
  }

  /** For the validators: an unheard preview is let in, for the handler waits until it is heard of. */
  mayBeInPreview(): void {
    if (!this.#isBusy()) this.#inPreview();
  }

  mayBeAcceptable(): void {
    if (this.phase !== 'accepted' && !this.#isBusy()) this.#acceptable();
  }

  async accept({ actor, period }: AcceptClientFile): Promise<ClientFileAnswer> {
    await this.#heard();
    if (this.phase !== 'accepted') {
      this.#acceptable();
      await this.#deciding(() => short.checkAcceptance({ fileId: this.#fileId, period }));
      this.acceptance = { actor, period };
      this.phase = 'accepted';
    }
    return { state: 'accepting' };
  }

  async correctLayout({ layout }: CorrectFileLayout): Promise<ClientFileAnswer> {
    await this.#heard();
    this.#inPreview();
    await this.#deciding(() => short.keepFileLayout({ fileId: this.#fileId, layout }));
    this.phase = 'reading';
    this.#reread = true;
    return { state: 'reading' };
  }

  async discard(): Promise<ClientFileAnswer> {
    await this.#heard();
    this.#inPreview();
    await this.#deciding(() => short.discardClientFile({ fileId: this.#fileId }));
    this.phase = 'ended';
    return { state: 'discarded' };
  }

  #isBusy(): boolean {
    return this.phase === 'reading' || this.phase === 'deciding';
  }

  /**
   * The row says `preview` a moment before this workflow hears that the activity which wrote it is done, and a quick person
   * is already at the door. The API lets nobody in whose row says otherwise.
   */
  async #heard(): Promise<void> {
    await condition(() => !this.#isBusy(), hearingDelay);
  }

  /** Does what a person decided, one decision at a time; one that is refused leaves the preview as it was. */
  async #deciding(work: () => Promise<unknown>): Promise<void> {
    this.phase = 'deciding';
    try {
      await answering(work());
    } catch (error) {
      this.phase = 'preview';
      throw error;
    }
  }

  #inPreview(): void {
    if (this.phase !== 'preview') refuse('clientFile.notInPreview');
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
