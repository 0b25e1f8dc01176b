import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import type { Desk } from '@cartera/domain/strategy';
import { ApiClient, ApiProblem } from '../apiClient/index.js';
import { ContactWork } from './contactWork.js';
import { chance } from './persona.js';
import { SteadyApi } from './steadyApi.js';
import type { AcknowledgedCommand } from './steadyApi.js';
import { noWork } from './staffWork.js';
import type { StaffWork } from './staffWork.js';
import { startOf } from './task.js';
import type { AccountFile, Task } from './task.js';

interface Credentials {
  username: string;
  password: string;
}

/** Who sits at the desks. The administrator stands in where a second supervisor must decide. */
export type StaffPeople = Record<'administrator' | 'supervisor' | 'clerk' | 'phoneAgent' | 'collector', Credentials>;

/** One person at one desk. */
interface DeskWorker {
  desk: Desk;
  api: SteadyApi;
  handle: (task: Task) => Promise<void>;
}

const hourInMexicoCity = new Intl.DateTimeFormat('en', {
  timeZone: 'America/Mexico_City',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Colleagues at each desk: enough to keep up with a calendar on which a day takes seconds. */
const handsPerDesk = 6;

/**
 * The people of a simulation. Each works one desk through the API, as a person at a screen would: reads the list, does the most
 * urgent task, writes the result down.
 */
export class SimulatedStaff {
  readonly work: StaffWork = noWork();
  readonly acknowledged: AcknowledgedCommand[] = [];
  readonly #clock: BusinessClock;
  readonly #contacts: ContactWork;
  readonly #workers: DeskWorker[] = [];
  /** Tasks this staff has nothing more to do about: an address nobody could mend waits for its deadline. */
  readonly #leftAlone = new Set<string>();
  #working = false;
  #shifts: Promise<void>[] = [];

  constructor(clock: BusinessClock) {
    this.#clock = clock;
    this.#contacts = new ContactWork(clock, this.work);
  }

  async signIn(apiUrl: string, people: StaffPeople): Promise<void> {
    const session = async ({ username, password }: Credentials): Promise<SteadyApi> =>
      new SteadyApi(await new ApiClient(apiUrl).signIn(username, password), this.work, this.acknowledged);
    const clerk = await session(people.clerk);
    const phoneAgent = await session(people.phoneAgent);
    const collector = await session(people.collector);
    const supervisor = await session(people.supervisor);
    this.#workers.push(
      { desk: 'addressReview', api: clerk, handle: (task) => this.#reviewAddress(clerk, task) },
      { desk: 'phone', api: phoneAgent, handle: (task) => this.#contacts.call(phoneAgent, task) },
      { desk: 'field', api: collector, handle: (task) => this.#contacts.visit(collector, task) },
      { desk: 'agreements', api: supervisor, handle: (task) => this.#decideAgreement(supervisor, task) },
      { desk: 'rulings', api: supervisor, handle: (task) => this.#decideRuling(supervisor, task) },
      {
        desk: 'operations',
        api: supervisor,
        handle: (task) => this.#unblock({ supervisor, phoneAgent, collector }, task),
      },
    );
  }

  start(): void {
    this.#working = true;
    this.#shifts = this.#workers.map((worker) => this.#workDesk(worker));
  }

  /** Lets everybody finish what they have in hand. */
  async stop(): Promise<void> {
    this.#working = false;
    await Promise.all(this.#shifts);
  }

  async #workDesk({ desk, api, handle }: DeskWorker): Promise<void> {
    while (this.#working) {
      const todo = await this.#look(api, desk);
      const hands = pLimit(handsPerDesk);
      await Promise.all(todo.map((task) => hands(() => this.#attempt(() => handle(task)))));
      if (todo.length === 0) await sleep(250);
    }
  }

  /** What is to do on a desk, the most urgent first. */
  async #look(api: SteadyApi, desk: Desk): Promise<Task[]> {
    let tasks: Task[] = [];
    await this.#attempt(async () => {
      const { items } = await api.get<{ items: Task[] }>('/tasks', { desk, limit: 60 });
      const now = businessNow(this.#clock, Date.now());
      tasks = items.filter((task) => !this.#leftAlone.has(task.id) && startOf(task) <= now);
    });
    return tasks;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // A task may have closed since the list was read, and rules may refuse: a person would read why and go on.
      const told = error instanceof ApiProblem ? error : new ApiProblem(503, 'api.unreachable', String(error));
      const count = told.status >= 500 ? this.work.failures : this.work.refusals;
      count.set(told.code, (count.get(told.code) ?? 0) + 1);
    }
  }

  /** Picks the best candidate for most addresses; the rest nobody can mend. */
  async #reviewAddress(api: SteadyApi, task: Task): Promise<void> {
    const { contactPoints } = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const doubtful = contactPoints.find(({ address }) => (address?.candidates.length ?? 0) > 0);
    const best = doubtful?.address?.candidates[0];
    if (doubtful === undefined || best === undefined || chance(task.accountId, 'mend') > 0.8) {
      this.#leftAlone.add(task.id);
      return;
    }
    try {
      await api.command(task.accountId, 'correct-address', {
        contactPointId: doubtful.id,
        postalSettlementId: best.postalSettlementId,
      });
      this.work.addressesMended += 1;
    } catch (error) {
      this.#leftAlone.add(task.id);
      throw error;
    }
  }

  /** Releases what was held; for a ruling that lacks proof, has one more call or visit made. */
  async #unblock(people: Record<'supervisor' | 'phoneAgent' | 'collector', SteadyApi>, task: Task): Promise<void> {
    const { stage } = await people.supervisor.get<AccountFile>(`/accounts/${task.accountId}`);
    if (stage === 'onHold') {
      await people.supervisor.command(task.accountId, 'release', { reason: 'La queja se atendió.' });
      this.work.released += 1;
    } else if (stage === 'disputed') this.#leftAlone.add(task.id);
    else await this.#fillGap(people, task);
  }

  /** Reads which proof a ruling lacks and gets it, at whatever hour of work it is. */
  async #fillGap(people: Record<'supervisor' | 'phoneAgent' | 'collector', SteadyApi>, task: Task): Promise<void> {
    const now = businessNow(this.#clock, Date.now());
    const hour = Number(hourInMexicoCity.format(now));
    if (hour < 8 || hour >= 21) return;
    const { items } = await people.supervisor.get<{ items: { kind: string; data: { lacks?: { proof: string }[] } }[] }>(
      `/accounts/${task.accountId}/timeline`,
      { limit: 20 },
    );
    const lacks = items.find(({ kind }) => kind === 'rulingLacksProof')?.data.lacks ?? [];
    // Where only silence is missing, one more contact would break it.
    if (lacks.length > 0 && lacks.every(({ proof }) => proof === 'noRightParty')) {
      this.#leftAlone.add(task.id);
      return;
    }
    const anHourAgo = new Date(now - 3_600_000).toISOString();
    const asked = { ...task, dueAt: anHourAgo, openedAt: anHourAgo };
    if (lacks.some(({ proof }) => proof === 'everyPhoneCalled'))
      await this.#contacts.call(people.phoneAgent, asked, false);
    else await this.#contacts.visit(people.collector, asked, false);
  }

  /** Approves every plan that still fits: the limits of the client were judged when it was proposed. */
  async #decideAgreement(api: SteadyApi, task: Task): Promise<void> {
    const { items } = await api.get<{ items: { id: string; state: string }[] }>(
      `/accounts/${task.accountId}/agreements`,
    );
    const proposed = items.find(({ state }) => state === 'proposed');
    if (proposed === undefined) return;
    const agreementId = proposed.id;
    try {
      await api.command(task.accountId, 'decide-agreement', { agreementId, decision: 'approve' });
      this.work.agreementsApproved += 1;
    } catch (error) {
      // It waited too long: the client's figures moved, or its first day has passed. Such a plan is sent back, to be made anew.
      if (!(error instanceof ApiProblem && error.code.startsWith('agreement.'))) throw error;
      const note = 'El saldo o las fechas ya no son los de la propuesta; hay que hacerla de nuevo.';
      await api.command(task.accountId, 'decide-agreement', { agreementId, decision: 'refuse', note });
    }
  }

  /** Approves what is proven; sends a few first proposals back, as a careful supervisor does. */
  async #decideRuling(api: SteadyApi, task: Task): Promise<void> {
    const { items } = await api.get<{ items: { id: string; version: number; state: string }[] }>(
      `/accounts/${task.accountId}/rulings`,
    );
    const proposed = items.find(({ state }) => state === 'proposed');
    if (proposed === undefined) return;
    const refuses = proposed.version === 1 && chance(task.accountId, 'refuse') < 0.03;
    await api.command(task.accountId, 'decide-ruling', {
      rulingId: proposed.id,
      decision: refuses ? 'refuse' : 'approve',
      ...(refuses ? { note: 'Falta revisar la última visita.' } : {}),
    });
    if (refuses) this.work.rulingsRefused += 1;
    else this.work.rulingsApproved += 1;
  }
}
