import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import { businessNow, realDelayUntil } from '@cartera/domain/clock';
import { escalationMinutes } from '@cartera/domain/geofence';
import { taskQueue } from '@cartera/domain/identity';
import type { ShiftState } from '@cartera/domain/shift';
import type { ShiftActivities } from './activities.js';
import type { ShiftInput } from './input.js';
import * as doors from './messages.js';

const records = proxyActivities<ShiftActivities>({
  taskQueue: taskQueue.records,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

const minuteMs = 60_000;

interface PendingAlert {
  alertId: string;
  kind: doors.RaisedAlert['kind'];
  level: number;
  /** Business moment at which nobody has answered. */
  dueAt: number;
}

function refuse(code: string): never {
  throw ApplicationFailure.nonRetryable(code, code);
}

/** The stable code of an activity that was refused for good; undefined for any other failure. */
function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof ActivityFailure) || !(error.cause instanceof ApplicationFailure)) return undefined;
  return error.cause.nonRetryable === true ? (error.cause.type ?? undefined) : undefined;
}

/** Runs an activity for a door: its refusal is the door's, any other failure is ours. */
async function atTheDoor(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = refusalCode(error);
    if (code === undefined) throw error;
    refuse(code);
  }
}

/** One shift, as its doors and its timers see it. */
class WorkingDay {
  readonly #input: ShiftInput;
  #phase: 'opening' | 'refused' | ShiftState = 'opening';
  /** Moves wait for each other: pausing and ending at once must not meet in the database. */
  #busy = false;
  #refusal = 'shift.alreadyOpen';
  readonly #pending: PendingAlert[] = [];
  readonly #heard = new Set<string>();

  constructor(input: ShiftInput) {
    this.#input = input;
    const { shiftId } = input;
    const mine = (asked: { shiftId: string }): void => {
      if (asked.shiftId !== shiftId) refuse('shift.alreadyOpen');
    };
    const moving = (asked: { shiftId: string }): void => {
      if (asked.shiftId !== shiftId || this.#phase === 'ended') refuse('shift.ended');
    };
    setHandler(doors.startShift, () => this.#started(), { validator: mine });
    setHandler(
      doors.pauseShift,
      ({ at }) => this.#move('paused', ['onDuty'], 'shift.notOnDuty', () => records.pauseShift({ shiftId, at })),
      { validator: moving },
    );
    setHandler(
      doors.resumeShift,
      ({ at }) => this.#move('onDuty', ['paused'], 'shift.notPaused', () => records.resumeShift({ shiftId, at })),
      { validator: moving },
    );
    setHandler(
      doors.endShift,
      ({ at, reason }) =>
        this.#move('ended', ['onDuty', 'paused'], 'shift.ended', () => records.endShift({ shiftId, at, reason })),
      { validator: moving },
    );
    setHandler(doors.acknowledgeRoute, (asked) => this.#acknowledge(asked), { validator: moving });
    setHandler(doors.alertRaised, (raised) => this.#alert(raised));
  }

  /** Opens the shift and lives until it has ended. */
  async live(): Promise<void> {
    await this.#open();
    while (this.#isOpen()) await this.#next();
    // Nobody waits for an answer on a shift that is over: whoever called for help is heard further up at once.
    for (const { alertId, kind, level } of this.#pending)
      if (kind === 'panic') await this.#escalateToTheTop(alertId, level);
    await condition(allHandlersFinished);
  }

  async #open(): Promise<void> {
    const { clock: _, ...opened } = this.#input;
    try {
      await records.openShift(opened);
      this.#phase = 'onDuty';
    } catch (error) {
      const code = refusalCode(error);
      if (code === undefined) throw error;
      this.#refusal = code;
      this.#phase = 'refused';
    }
  }

  #isOpen(): boolean {
    return this.#phase === 'onDuty' || this.#phase === 'paused';
  }

  #now(): number {
    return businessNow(this.#input.clock, Date.now());
  }

  /** Waits for the next moment that means something, and does what it means. */
  async #next(): Promise<void> {
    const { shiftId, endsBy, clock } = this.#input;
    const alerts = this.#pending.length;
    const due = Math.min(endsBy, ...this.#pending.map(({ dueAt }) => dueAt));
    const changed = (): boolean => this.#phase === 'ended' || this.#pending.length !== alerts;
    const delay = realDelayUntil(clock, due, Date.now());
    if (delay > 0 && (await condition(changed, delay))) return;
    if (this.#now() >= endsBy) {
      await this.#alone(async () => {
        if (this.#phase === 'ended') return;
        await records.endShift({ shiftId, at: endsBy, reason: 'forgotten' });
        this.#phase = 'ended';
      });
      return;
    }
    const waiting = this.#pending.find(({ dueAt }) => dueAt <= this.#now());
    if (waiting === undefined) return;
    const level = waiting.level + 1;
    const { goesOn } = await records.escalateAlert({ alertId: waiting.alertId, level });
    waiting.level = level;
    waiting.dueAt = this.#now() + escalationMinutes(waiting.kind) * minuteMs;
    if (!goesOn) this.#pending.splice(this.#pending.indexOf(waiting), 1);
  }

  async #escalateToTheTop(alertId: string, from: number): Promise<void> {
    for (let level = from + 1; (await records.escalateAlert({ alertId, level })).goesOn; level += 1);
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    await condition(() => !this.#busy);
    this.#busy = true;
    try {
      await work();
    } finally {
      this.#busy = false;
    }
  }

  async #started(): Promise<doors.ShiftAnswer> {
    await condition(() => this.#phase !== 'opening');
    return this.#phase === 'refused' ? refuse(this.#refusal) : this.#answer();
  }

  #answer(): doors.ShiftAnswer {
    return { state: this.#phase === 'opening' || this.#phase === 'refused' ? 'ended' : this.#phase };
  }

  /** Moves the shift on. Asked for what it is already, it answers: the phone may have lost the first answer. */
  async #move(
    target: ShiftState,
    from: readonly ShiftState[],
    refusal: string,
    work: () => Promise<unknown>,
  ): Promise<doors.ShiftAnswer> {
    await condition(() => this.#phase !== 'opening');
    await this.#alone(async () => {
      if (this.#phase === target) return;
      if (!(from as readonly string[]).includes(this.#phase)) refuse(refusal);
      await atTheDoor(work);
      this.#phase = target;
    });
    return this.#answer();
  }

  async #acknowledge({ routeId, version }: doors.RouteAcknowledgement): Promise<doors.ShiftAnswer> {
    await condition(() => this.#phase !== 'opening');
    const { collectorId } = this.#input;
    await atTheDoor(() => records.acknowledgeRoute({ collectorId, routeId, version, at: this.#now() }));
    return this.#answer();
  }

  #alert({ alertId, kind, raisedAt }: doors.RaisedAlert): void {
    if (this.#heard.has(alertId)) return;
    this.#heard.add(alertId);
    this.#pending.push({ alertId, kind, level: 0, dueAt: raisedAt + escalationMinutes(kind) * minuteMs });
  }
}

/**
 * A collector's working day: opened, paused, resumed and ended by its phone, or ended by itself when it was forgotten. Every alert
 * of the day is handed up the tree of units until somebody answers.
 */
export async function shift(input: ShiftInput): Promise<void> {
  await new WorkingDay(input).live();
}
