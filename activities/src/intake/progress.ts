import { Context } from '@temporalio/activity';
import type { Connection } from '@cartera/database/connection';
import { recordIntakeProgress } from '@cartera/database/intake';
import type { IntakeProgress } from '@cartera/database/intake';

/** Often enough for a person who watches, seldom enough to cost nothing. */
const intervalMs = 500;

/**
 * Reports how far a long activity is: to Temporal, which gives the work to another worker when the reports stop, and to
 * the row that people read.
 */
export class WorkProgress<Columns> {
  private readonly record: (progress: Columns) => Promise<unknown>;
  private last = 0;

  /** @param record writes the row that people read */
  constructor(record: (progress: Columns) => Promise<unknown>) {
    this.record = record;
  }

  /**
   * @param resumeAt what a next try needs to go on from here
   * @param now write it even if the last report was a moment ago
   */
  async report(progress: Columns, now = false, resumeAt?: unknown): Promise<void> {
    const time = performance.now();
    if (!now && time - this.last < intervalMs) return;
    this.last = time;
    const context = Context.current();
    context.heartbeat(resumeAt);
    context.cancellationSignal.throwIfAborted();
    await this.record(progress);
  }
}

/** The progress of an intake. */
export class Progress extends WorkProgress<IntakeProgress> {
  constructor(connection: Connection, intakeId: string) {
    super((progress) => recordIntakeProgress(connection.db, intakeId, progress));
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
