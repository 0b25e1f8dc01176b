import { createHash } from 'node:crypto';
import { dateOfDay, localTime } from '@cartera/domain/calendar';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { cityOrigin } from '../demoCity/index.js';
import { chance, contactWith } from './persona.js';
import type { Dealings, Outcome } from './persona.js';
import type { SteadyApi } from './steadyApi.js';
import type { StaffWork } from './staffWork.js';
import { startOf } from './task.js';
import type { AccountFile, Task } from './task.js';

/** A fallback position for a visit whose address the geocoder has not found: the collector's phone always has one. */
const somewhereInTheBorough = cityOrigin;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The calls and visits of the simulated staff, and what each debtor has agreed to so far. */
export class ContactWork {
  readonly #clock: BusinessClock;
  readonly #work: StaffWork;
  readonly #dealings = new Map<string, Dealings>();

  constructor(clock: BusinessClock, work: StaffWork) {
    this.#clock = clock;
    this.#work = work;
  }

  #dealingsWith(accountId: string): Dealings {
    const known = this.#dealings.get(accountId) ?? { promises: 0, raised: false };
    this.#dealings.set(accountId, known);
    return known;
  }

  /** A result is written down a while after it happened, and happened a little after the task was due. */
  #momentOfContact(task: Task): string {
    const wait = Math.floor(chance(task.id, 'wait') * 20);
    const at = Math.min(businessNow(this.#clock, Date.now()), startOf(task) + wait * 60_000);
    return new Date(at).toISOString();
  }

  /** Today in the agency's calendar, days since 1970-01-01. */
  #today(): number {
    return localTime(businessNow(this.#clock, Date.now()), 'America/Mexico_City').day;
  }

  async call(api: SteadyApi, task: Task, answersTask = true): Promise<void> {
    const file = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const phone = file.contactPoints.find(
      ({ kind, authorisation }) => kind === 'phone' && authorisation === 'authorised',
    );
    // While a promise lives, the call is a reminder and nobody answers it.
    const outcome: Outcome =
      file.stage === 'promised'
        ? { whoAnswered: 'nobody', result: 'BUZON' }
        : contactWith(task.accountId, 'call', task.attempt, this.#dealingsWith(task.accountId));
    await this.#record(api, task, file, outcome, {
      medium: 'call',
      ...(answersTask ? { taskId: task.id } : {}),
      ...(phone === undefined ? {} : { contactPointId: phone.id }),
      evidence: { ringSeconds: 20, talkSeconds: outcome.whoAnswered === 'nobody' ? 0 : 95, wrapSeconds: 30 },
    });
    this.#work.calls += 1;
  }

  async visit(api: SteadyApi, task: Task, answersTask = true): Promise<void> {
    const file = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const home = file.contactPoints.find(
      ({ kind, authorisation }) => kind === 'address' && authorisation === 'authorised',
    );
    const { longitude, latitude } = home?.address ?? {};
    const location =
      typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude } : somewhereInTheBorough;
    const outcome = contactWith(task.accountId, 'visit', task.attempt, this.#dealingsWith(task.accountId));
    const papers = outcome.result === 'DEFUNCION' ? { papers: [hash(`acta ${task.id}`)] } : {};
    await this.#record(api, task, file, outcome, {
      medium: 'visit',
      ...(answersTask ? { taskId: task.id } : {}),
      ...(home === undefined ? {} : { contactPointId: home.id }),
      location,
      accuracyMetres: 8,
      evidence: { photos: [hash(`fachada ${task.id}`)], ...papers },
    });
    this.#work.visits += 1;
  }

  async #record(
    api: SteadyApi,
    task: Task,
    file: AccountFile,
    { promise, ...outcome }: Outcome,
    more: Record<string, unknown>,
  ): Promise<void> {
    const { accountId } = task;
    const at = this.#momentOfContact(task);
    const promised =
      promise === undefined
        ? {}
        : {
            promise: {
              amountCents: Math.ceil((file.balanceCents * promise.percent) / 100),
              dueOn: dateOfDay(this.#today() + promise.inDays),
            },
          };
    const note = { ACLARACION: 'Dice que ya pagó en ventanilla.', RECLAMO_REDECO: 'Se queja del horario.' };
    const told = outcome.result in note ? { note: note[outcome.result as keyof typeof note] } : {};
    await api.command(accountId, 'record-contact', { ...outcome, ...more, ...promised, ...told, at });
    await this.#followUp(api, accountId, file, outcome.result);
  }

  /** What the same person does at once because of what was said. */
  async #followUp(api: SteadyApi, accountId: string, file: AccountFile, result: string): Promise<void> {
    const dealings = this.#dealingsWith(accountId);
    switch (result) {
      case 'PROMESA_TOTAL':
      case 'PROMESA_PARCIAL':
        dealings.promises += 1;
        this.#work.promises += 1;
        return;
      case 'ACLARACION':
        dealings.raised = true;
        this.#work.disputes += 1;
        return;
      case 'RECLAMO_REDECO':
        dealings.raised = true;
        this.#work.complaints += 1;
        return;
      case 'SOLICITA_REESTRUCTURA':
      case 'CONVENIO_SOLICITADO':
        dealings.raised = true;
        await this.#proposeAgreement(api, accountId, file, result === 'CONVENIO_SOLICITADO');
        this.#work.agreementsProposed += 1;
    }
  }

  /** Two payments for the whole, or one for four fifths of it. */
  async #proposeAgreement(api: SteadyApi, accountId: string, file: AccountFile, forgives: boolean): Promise<void> {
    const { balanceCents } = file;
    const forgivenCents = forgives ? Math.floor(balanceCents / 5) : 0;
    const half = Math.floor(balanceCents / 2);
    const today = this.#today();
    const instalments = forgives
      ? [{ dueOn: dateOfDay(today + 6), amountCents: balanceCents - forgivenCents }]
      : [
          { dueOn: dateOfDay(today + 5), amountCents: half },
          { dueOn: dateOfDay(today + 15), amountCents: balanceCents - half },
        ];
    await api.command(accountId, 'propose-agreement', {
      kind: forgives ? 'forgiveness' : 'restructure',
      instalments,
      forgivenCents,
    });
  }
}
