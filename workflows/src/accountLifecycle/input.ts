import type { BusinessClock } from '@cartera/domain/clock';
import type { LifeState, Strategy } from '@cartera/domain/strategy';

/** What an account's life is started with, and what one run hands to the next. */
export interface AccountLifecycleInput {
  /** Version of this shape. A later one comes with a function that lifts the earlier. */
  v: 1;
  accountId: string;
  clock: BusinessClock;
  /**
   * `beside`: effects are asked for beside the workflow task that needs them, as local activities. A life that began without it
   * goes on asking through the queue, as its history says.
   */
  effects?: 'beside';
  /**
   * `beside`: what people command is done so too. Such an effect may be kept while the update that asked for it is lost with its
   * task; `unheardCommandSweep` then has the life look again.
   */
  commands?: 'beside';
  /** Absent in the first run of a life. */
  resume?: ResumedLife;
  /** History events after which the run hands over to the next; tests lower it. */
  continueAfterEvents?: number;
}

export interface ResumedLife {
  strategy: Strategy;
  life: LifeState;
  /** The newest commands done, oldest first: a repeated one skips the validators and gets its first answer. */
  recentCommands: readonly string[];
  /** The report that left with the ruling, when the life has not closed on it yet. */
  reportId?: string;
}
