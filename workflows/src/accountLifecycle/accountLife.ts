import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  log,
  proxyActivities,
  proxyLocalActivities,
  uuid4,
} from '@temporalio/workflow';
import { isOpen, lifeOvertaken } from '@cartera/domain/account';
import type { Stage } from '@cartera/domain/account';
import { businessNow, realDelayUntil } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { commandRefusal } from '@cartera/domain/compliance';
import type { CommandFacts } from '@cartera/domain/compliance';
import { taskQueue } from '@cartera/domain/identity';
import { decide, lifeRulesOf } from '@cartera/domain/strategy';
import type { Action, LifeState, Strategy } from '@cartera/domain/strategy';
import type {
  DocumentActivities,
  LifeActivities,
  MessageActivities,
  NewestLife,
  RecordedEvent,
  ReportActivities,
} from './activities.js';
import type { AccountLifecycleInput, ResumedLife } from './input.js';
import type { CommandAnswer, LifeDescription, Notice } from './messages.js';
import { announceStage } from './searchAttributes.js';
import { Turn } from './turn.js';

// No maximum of attempts: a database that is down for a night delays a life, it does not end it.
const retry = { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '1 minute' } as const;
// On the lives' own queue: the server hands what is asked for there straight back to the worker that asked, without another poll.
const queued = proxyActivities<LifeActivities>({ startToCloseTimeout: '30s', retry });
// An effect is one short transaction: done beside the task that asks for it, it costs no task of its own. What a timer or a signal
// asks for is in the history already. An update is kept together with the task that answers it, and may be forgotten with it after
// its effect was kept: the life would sleep on as if nothing had happened, were it not for `lookAgain`.
const beside = proxyLocalActivities<LifeActivities>({ startToCloseTimeout: '30s', retry });
const reports = proxyActivities<ReportActivities>({ taskQueue: taskQueue.records, startToCloseTimeout: '30s', retry });
const documents = proxyActivities<DocumentActivities>({
  taskQueue: taskQueue.documents,
  startToCloseTimeout: '2 minutes',
  retry: { ...retry, maximumInterval: '10 minutes' },
});

const messages = proxyActivities<MessageActivities>({
  taskQueue: taskQueue.mail,
  startToCloseTimeout: '2 minutes',
  retry: { ...retry, maximumInterval: '10 minutes' },
});

/** Enough for every command that a phone may still be repeating. */
const rememberedCommands = 100;
/** Before a document or report that was refused for good is asked for again: somebody has to mend its cause first. */
const refusedRetryMs = 3_600_000;

const sentEvent = { produceLetter: 'letterProduced', makeOffer: 'offerMade', sendMessage: 'messageSent' } as const;

/** The state of one account's life, and everything that changes it. */
export class AccountLife {
  readonly #accountId: string;
  readonly #clock: BusinessClock;
  readonly #records: LifeActivities;
  /** By which updates are done. */
  readonly #commands: LifeActivities;
  readonly #turn = new Turn();
  #strategy: Strategy | undefined;
  #life: LifeState | undefined;
  #recentCommands: string[];
  #reportId: string | undefined;
  /** Raised by everything that may change what comes next. */
  #news = 0;

  constructor({ accountId, clock, effects, commands, resume }: AccountLifecycleInput) {
    this.#accountId = accountId;
    this.#clock = clock;
    this.#records = effects === 'beside' ? beside : queued;
    this.#commands = commands === 'beside' ? beside : queued;
    this.#strategy = resume?.strategy;
    this.#life = resume?.life;
    this.#recentCommands = [...(resume?.recentCommands ?? [])];
    this.#reportId = resume?.reportId;
  }

  get stage(): Stage {
    return this.#life?.stage ?? 'received';
  }

  get revision(): number {
    return this.#life?.revision ?? 0;
  }

  /** The business moment of the current workflow task. */
  #now(): number {
    return businessNow(this.#clock, Date.now());
  }

  /** The first run reads the account; a later one was handed everything. */
  async begin(): Promise<void> {
    if (this.#life !== undefined) return;
    const { strategy, life } = await this.#records.beginLife({ accountId: this.#accountId, at: this.#now() });
    this.#strategy = strategy;
    this.#life = life;
    this.#announce();
  }

  /** What the next run needs. */
  resume(): ResumedLife {
    const [strategy, life] = this.#begun();
    return { strategy, life, recentCommands: this.#recentCommands, reportId: this.#reportId };
  }

  /**
   * Does the next thing, or sleeps until its time or until something happens.
   *
   * @param interrupted also ends the sleep
   * @returns false when the life is over
   */
  async advance(interrupted: () => boolean): Promise<boolean> {
    const [strategy, life] = this.#begun();
    if (this.#mayClose()) {
      await this.#record(`reported/${this.#reportId}`, () =>
        this.#mayClose() ? { kind: 'rulingReported', at: this.#now() } : undefined,
      );
      return true;
    }
    const decision = decide(life, strategy, this.#now());
    if (decision.kind === 'finish') return false;
    if (decision.kind === 'act') await this.#perform(decision.action);
    else await this.#sleep(decision.until, interrupted);
    return true;
  }

  async #sleep(until: number | null, interrupted: () => boolean = () => false): Promise<void> {
    const heard = this.#news;
    const woken = (): boolean => this.#news !== heard || interrupted();
    if (until === null) await condition(woken);
    // A timer of zero would be no timer: the moment has come, but the clock of this task has not moved yet.
    else await condition(woken, Math.max(1, realDelayUntil(this.#clock, until, Date.now())));
  }

  /** Does one action. The slow ones run outside the turn, so that people are answered while paper is printed. */
  async #perform(action: Action): Promise<void> {
    switch (action.kind) {
      case 'produceLetter':
      case 'makeOffer':
      case 'sendMessage':
        return this.#write(action);
      case 'produceAgreementDocument':
        return this.#insist(async () => {
          const limits = lifeRulesOf(this.#begun()[1]).agreement;
          await documents.produceAgreementDocument({ agreementId: action.agreementId, limits });
          await this.#record(`documented/${action.agreementId}`, () => this.#ifUnderAgreement(action.agreementId));
        });
      case 'produceRulingDocument':
        return this.#insist(async () => {
          await documents.produceRulingDocument({ rulingId: action.rulingId });
          await this.#record(`documented/${action.rulingId}`, () => ({ kind: 'rulingDocumented', at: this.#now() }));
        });
      case 'requestClientReport':
        return this.#insist(async () => {
          await reports.requestClientReport({ clientId: this.#begun()[1].clientId, rulingId: action.rulingId });
          await this.#record(`requested/${action.rulingId}`, () => ({ kind: 'reportRequested', at: this.#now() }));
        });
      case 'openTask':
      case 'expireTask':
      case 'failStep':
      case 'skipStep':
      case 'judgePromise':
      case 'judgeAgreement':
      case 'proposeRuling':
        return this.#turn.take(() => this.#onNewest(() => this.#performNow()));
    }
  }

  /** Asks again inside the turn: a command that came first may have made the action pointless. */
  async #performNow(): Promise<void> {
    const [strategy, life] = this.#begun();
    const records = this.#records;
    const at = this.#now();
    const decision = decide(life, strategy, at);
    if (decision.kind !== 'act') return;
    const { action } = decision;
    switch (action.kind) {
      case 'openTask': {
        const task = { id: uuid4(), openedAt: at, ...action.task };
        return this.#keep(await records.recordEvent({ life, event: { kind: 'taskOpened', at, task } }));
      }
      case 'expireTask':
        return this.#keep(
          await records.recordEvent({ life, event: { kind: 'taskExpired', at, taskId: action.taskId } }),
        );
      case 'failStep': {
        const { stepKey, reason } = action;
        return this.#keep(await records.recordEvent({ life, event: { kind: 'stepFailed', at, stepKey, reason } }));
      }
      case 'skipStep':
        return this.#keep(
          await records.recordEvent({ life, event: { kind: 'stepSkipped', at, stepKey: action.stepKey } }),
        );
      case 'judgePromise': {
        const { promiseId, retryAt } = action;
        return this.#keep(await records.judgePromise({ life, at, promiseId, retryAt }));
      }
      case 'judgeAgreement': {
        const { agreementId, retryAt } = action;
        return this.#keep(await records.judgeAgreement({ life, at, agreementId, retryAt }));
      }
      case 'proposeRuling': {
        const { kind: _, ...order } = action;
        return this.#keep(await records.proposeRuling({ life, at, ...order, rulingId: uuid4(), taskId: uuid4() }));
      }
      case 'produceLetter':
      case 'makeOffer':
      case 'sendMessage':
      case 'produceAgreementDocument':
      case 'produceRulingDocument':
      case 'requestClientReport':
        return;
    }
  }

  /** The agreement may have ended, or been disputed, while its document was being written. */
  #ifUnderAgreement(agreementId: string): RecordedEvent | undefined {
    const [, { agreement }] = this.#begun();
    return agreement?.id === agreementId && agreement.state === 'approved'
      ? { kind: 'agreementDocumented', at: this.#now() }
      : undefined;
  }

  /** A letter, an offer or a message: the step fails when it is refused for good. */
  async #write(action: Extract<Action, { kind: 'produceLetter' | 'makeOffer' | 'sendMessage' }>): Promise<void> {
    const { kind, stepKey, template } = action;
    const accountId = this.#accountId;
    const letterId = uuid4();
    let sent: { mailId?: string; contactPointId?: string | undefined } = {};
    try {
      if (kind === 'produceLetter') await documents.produceLetter({ accountId, stepKey, template, letterId });
      else if (kind === 'makeOffer') await documents.produceOffer({ accountId, stepKey, template, letterId });
      else sent = await messages.sendMessage({ accountId, stepKey, template });
    } catch (error) {
      const code = refusalCode(error);
      if (code === undefined) throw error;
      // A freeze that came while it was being written: once that command is kept, the life itself says what is next.
      if (code === 'account.frozen' || code === 'account.closed') return this.#turn.take(() => Promise.resolve());
      log.warn('What a step sends was refused for good; the step has failed.', { accountId, stepKey, code });
      const reason = code === 'message.noEmail' ? 'step.noEmail' : 'step.letterRefused';
      return this.#record(`refused/${letterId}`, () => ({ kind: 'stepFailed', at: this.#now(), stepKey, reason }));
    }
    await this.#record(`sent/${letterId}`, () => ({ kind: sentEvent[kind], at: this.#now(), stepKey, ...sent }));
  }

  /**
   * Repeats a work that was refused for good until its cause is mended: what was approved must be written and reach its client.
   * Something that happens to the account meanwhile may have made it pointless.
   */
  async #insist(work: () => Promise<void>): Promise<void> {
    const heard = this.#news;
    try {
      await work();
    } catch (error) {
      const code = refusalCode(error);
      if (code === undefined) throw error;
      log.error('Something approved is stuck.', { accountId: this.#accountId, code });
      await condition(() => this.#news !== heard, refusedRetryMs);
    }
  }

  /** Tells what was done outside the turn, once under its occasion. */
  async #record(occasion: string, event: () => RecordedEvent | undefined): Promise<void> {
    await this.#turn.take(() =>
      this.#onNewest(async () => {
        const [, life] = this.#begun();
        const happened = event();
        if (happened === undefined) return;
        const told = this.#records === beside ? { occasion } : {};
        this.#keep(await this.#records.recordEvent({ life, event: happened, ...told }));
      }),
    );
  }

  /**
   * Does an effect, and again on the newest life when this one turns out to be overtaken: the workflow task that knew of the last
   * effect was lost after the effect was kept.
   */
  async #onNewest<Done>(effect: () => Promise<Done>): Promise<Done> {
    for (;;) {
      try {
        return await effect();
      } catch (error) {
        const newest = newestLife(error);
        if (newest === undefined) throw error;
        this.#follow(newest);
      }
    }
  }

  #follow({ strategy, life }: NewestLife): void {
    this.#strategy = strategy;
    this.#keep(life);
  }

  #keep(life: LifeState): void {
    this.#life = life;
    this.#news += 1;
    this.#announce();
  }

  #announce(): void {
    announceStage(this.stage, () => this.describe().next);
  }

  /** @throws ApplicationFailure with the rule's code as its type; called before history is written */
  validate(commandId: string, facts: CommandFacts): void {
    // Too early to judge: the handler will, once the life has begun.
    if (this.#life === undefined || this.#recentCommands.includes(commandId)) return;
    const refusal = commandRefusal(this.#life, facts, this.#now());
    if (refusal !== undefined) throw ApplicationFailure.nonRetryable(refusal, refusal);
  }

  /**
   * Does a command, in its turn.
   *
   * @param records by which it is done
   * @throws ApplicationFailure as `validate`
   */
  async obey(commandId: string, facts: CommandFacts, records = this.#commands): Promise<CommandAnswer> {
    await condition(() => this.#life !== undefined);
    return this.#turn.take(async () => {
      try {
        return await this.#onNewest(() => this.#do(commandId, facts, records));
      } catch (error) {
        const code = refusalCode(error);
        if (code === undefined) throw error;
        throw ApplicationFailure.nonRetryable(code, code);
      } finally {
        this.#news += 1;
      }
    });
  }

  async #do(commandId: string, facts: CommandFacts, records: LifeActivities): Promise<CommandAnswer> {
    this.validate(commandId, facts);
    const [, life] = this.#begun();
    const done = await records.runCommand({ life, at: this.#now(), commandId, facts });
    this.#recentCommands = [...this.#recentCommands, commandId].slice(-rememberedCommands);
    if (done.strategy !== undefined) this.#strategy = done.strategy;
    if (done.life !== undefined) this.#keep(done.life);
    return done.answer;
  }

  /** Does what a machine tells; what the rules refuse is kept with its reason, because nobody waits for the answer. */
  async hear({ commandId, facts }: Notice): Promise<void> {
    try {
      await this.obey(commandId, facts, this.#records);
    } catch (error) {
      if (!(error instanceof ApplicationFailure) || typeof error.type !== 'string') throw error;
      log.warn('A notice was refused.', { accountId: this.#accountId, code: error.type });
      await this.#records.refuseNotice({ commandId, code: error.type });
    }
  }

  /** Goes on from where the account stands, when a command was done that this life has forgotten. */
  async lookAgain(): Promise<void> {
    await condition(() => this.#life !== undefined);
    await this.#turn.take(async () => {
      const { accountId, revision } = this.#begun()[1];
      const newest = await this.#records.findNewestLife({ accountId, revision });
      if (newest !== undefined) this.#follow(newest);
    });
  }

  rulingReported(reportId: string): void {
    this.#reportId = reportId;
    this.#news += 1;
  }

  describe(): LifeDescription {
    if (this.#life === undefined || this.#strategy === undefined) return { life: null, next: null };
    const decision = decide(this.#life, this.#strategy, this.#now());
    return { life: this.#life, next: decision.kind === 'finish' ? null : decision.next };
  }

  /** The report has left with this ruling: the account goes back with it. */
  #mayClose(): boolean {
    const [, life] = this.#begun();
    return (
      this.#reportId !== undefined &&
      isOpen(life.stage) &&
      life.stage === 'ruling' &&
      life.ruling !== undefined &&
      life.ruling.state !== 'proposed'
    );
  }

  #begun(): [Strategy, LifeState] {
    if (this.#strategy === undefined || this.#life === undefined) throw new Error('The life has not begun.');
    return [this.#strategy, this.#life];
  }
}

/** Why an activity failed in its own words: one that was done beside its task brings them without a wrapping. */
function reasonOf(error: unknown): ApplicationFailure | undefined {
  const reason = error instanceof ActivityFailure ? error.cause : error;
  return reason instanceof ApplicationFailure ? reason : undefined;
}

/** The stable code of an activity that was refused for good; undefined for any other failure. */
function refusalCode(error: unknown): string | undefined {
  const reason = reasonOf(error);
  return reason?.nonRetryable === true ? (reason.type ?? undefined) : undefined;
}

/** Where the account stands, for an effect that was asked of a life it has overtaken. */
function newestLife(error: unknown): NewestLife | undefined {
  const reason = reasonOf(error);
  return reason?.type === lifeOvertaken ? (reason.details?.[0] as NewestLife) : undefined;
}
