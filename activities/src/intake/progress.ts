import { Context } from '@temporalio/activity';
import type { Connection } from '@cartera/database/connection';
import { recordIntakeProgress } from '@cartera/database/intake';
import type { IntakeProgress } from '@cartera/database/intake';

/** Often enough for a person who watches, seldom enough to cost nothing. */
const intervalMs = 500;

/**
 * Reports how far a long activity is: to Temporal, which gives the work to another worker when the reports stop, and to
 * the intake's row, which people read.
 */
export class Progress {
  private readonly connection: Connection;
  private readonly intakeId: string;
  private last = 0;

  constructor(connection: Connection, intakeId: string) {
    this.connection = connection;
    this.intakeId = intakeId;
  }

  /**
   * @param resumeAt what a next try needs to go on from here
   * @param now write it even if the last report was a moment ago
   */
  async report(progress: IntakeProgress, now = false, resumeAt?: unknown): Promise<void> {
    const time = performance.now();
    if (!now && time - this.last < intervalMs) return;
    this.last = time;
    const context = Context.current();
    context.heartbeat(resumeAt);
    context.cancellationSignal.throwIfAborted();
    await recordIntakeProgress(this.connection.db, this.intakeId, progress);
  }
}

/** Keeps an activity alive while one long statement runs, and stops when it ends. */
export async function heartbeating<T>(work: Promise<T>): Promise<T> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), 2000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
