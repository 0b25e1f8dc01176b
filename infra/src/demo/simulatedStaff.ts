import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordContactBody } from '@cartera/domain/account';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import type { Desk } from '@cartera/domain/strategy';
import { ApiClient, ApiProblem } from '../apiClient/index.js';
import { cityOrigin } from '../demoCity/index.js';
import type { DemoWorld } from './demoWorld.js';
import { chance, contactWith } from './persona.js';

interface Task {
  id: string;
  accountId: string;
  kind: string;
  attempt: number;
  openedAt: string;
}

interface ContactPoint {
  id: string;
  kind: 'address' | 'phone' | 'email';
  authorisation: string;
  address: {
    grade: string;
    longitude: number | null;
    latitude: number | null;
    candidates: { postalSettlementId: number }[];
  } | null;
}

interface AccountFile {
  contactPoints: ContactPoint[];
}

/** One person at one desk. */
interface DeskWorker {
  desk: Desk;
  api: ApiClient;
  handle: (task: Task) => Promise<void>;
}

/** What the staff did, for the report. */
export interface StaffWork {
  calls: number;
  visits: number;
  addressesMended: number;
  rulingsApproved: number;
  rulingsRefused: number;
  /** Refusals by their stable code: rules at work, not failures. */
  refusals: Map<string, number>;
}

/** A fallback position for a visit whose address the geocoder has not found: the collector's phone always has one. */
const somewhereInTheBorough = cityOrigin;

/**
 * The people of the demo. Each works one desk through the API, as a person at a screen would: reads the list, does the most
 * urgent task, writes the result down.
 */
export class SimulatedStaff {
  readonly work: StaffWork = {
    calls: 0,
    visits: 0,
    addressesMended: 0,
    rulingsApproved: 0,
    rulingsRefused: 0,
    refusals: new Map(),
  };
  readonly #clock: BusinessClock;
  readonly #workers: DeskWorker[] = [];
  /** Tasks this staff has nothing more to do about: an address nobody could mend waits for its deadline. */
  readonly #leftAlone = new Set<string>();
  #working = false;
  #shifts: Promise<void>[] = [];

  constructor(clock: BusinessClock) {
    this.#clock = clock;
  }

  async signIn(apiUrl: string, people: DemoWorld['people']): Promise<void> {
    const session = (person: DemoWorld['people']['clerk']): Promise<ApiClient> =>
      new ApiClient(apiUrl).signIn(person.username, person.password);
    const [clerk, phoneAgent, collector, supervisor] = await Promise.all(
      [people.clerk, people.phoneAgent, people.collector, people.supervisor].map(session),
    );
    if (!clerk || !phoneAgent || !collector || !supervisor) throw new Error('Somebody of the staff is missing.');
    this.#workers.push(
      { desk: 'addressReview', api: clerk, handle: (task) => this.#reviewAddress(clerk, task) },
      { desk: 'phone', api: phoneAgent, handle: (task) => this.#call(phoneAgent, task) },
      { desk: 'field', api: collector, handle: (task) => this.#visit(collector, task) },
      { desk: 'rulings', api: supervisor, handle: (task) => this.#decideRuling(supervisor, task) },
    );
  }

  start(): void {
    this.#working = true;
    this.#shifts = this.#workers.map((worker) => this.#workDesk(worker));
  }

  /** Lets everybody finish what they have in hand. @throws whatever stopped one of them */
  async stop(): Promise<void> {
    this.#working = false;
    await Promise.all(this.#shifts);
  }

  async #workDesk({ desk, api, handle }: DeskWorker): Promise<void> {
    while (this.#working) {
      const { items } = await api.get<{ items: Task[] }>('/tasks', { desk, limit: 50 });
      const todo = items.filter((task) => !this.#leftAlone.has(task.id));
      for (const task of todo) await this.#attempt(task, handle);
      if (todo.length === 0) await sleep(250);
    }
  }

  async #attempt(task: Task, handle: (task: Task) => Promise<void>): Promise<void> {
    try {
      await handle(task);
    } catch (error) {
      // A task may have closed since the list was read, and rules may refuse: a person would read why and go on.
      if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
      this.work.refusals.set(error.code, (this.work.refusals.get(error.code) ?? 0) + 1);
    }
  }

  /** A result is written down a while after it happened, and happened while the task was open. */
  #momentOfContact(task: Task): string {
    const wait = 10 + Math.floor(chance(task.id, 'wait') * 90);
    const at = Math.min(businessNow(this.#clock, Date.now()), Date.parse(task.openedAt) + wait * 60_000);
    return new Date(at).toISOString();
  }

  async #call(api: ApiClient, task: Task): Promise<void> {
    const { contactPoints } = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const phone = contactPoints.find(({ kind, authorisation }) => kind === 'phone' && authorisation === 'authorised');
    const outcome = contactWith(task.accountId, 'call', task.attempt);
    const talked = outcome.whoAnswered !== 'nobody';
    await this.#record(api, task, {
      ...outcome,
      medium: 'call',
      at: this.#momentOfContact(task),
      taskId: task.id,
      ...(phone === undefined ? {} : { contactPointId: phone.id }),
      evidence: { ringSeconds: 20, talkSeconds: talked ? 95 : 0, wrapSeconds: 30 },
    });
    this.work.calls += 1;
  }

  async #visit(api: ApiClient, task: Task): Promise<void> {
    const { contactPoints } = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const home = contactPoints.find(({ kind, authorisation }) => kind === 'address' && authorisation === 'authorised');
    const { longitude, latitude } = home?.address ?? {};
    const location =
      typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude } : somewhereInTheBorough;
    const outcome = contactWith(task.accountId, 'visit', task.attempt);
    const photo = createHash('sha256').update(`fachada ${task.id}`).digest('hex');
    const certificate = createHash('sha256').update(`acta ${task.id}`).digest('hex');
    await this.#record(api, task, {
      ...outcome,
      medium: 'visit',
      at: this.#momentOfContact(task),
      taskId: task.id,
      ...(home === undefined ? {} : { contactPointId: home.id }),
      location,
      accuracyMetres: 8,
      evidence: { photos: [photo], ...(outcome.result === 'DEFUNCION' ? { papers: [certificate] } : {}) },
    });
    this.work.visits += 1;
  }

  async #record(api: ApiClient, task: Task, body: Omit<RecordContactBody, 'at'> & { at: string }): Promise<void> {
    await api.post(`/accounts/${task.accountId}/commands/record-contact`, { id: randomUUID(), ...body });
  }

  /** Picks the best candidate for most addresses; the rest nobody can mend. */
  async #reviewAddress(api: ApiClient, task: Task): Promise<void> {
    const { contactPoints } = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const doubtful = contactPoints.find(({ address }) => (address?.candidates.length ?? 0) > 0);
    const best = doubtful?.address?.candidates[0];
    if (doubtful === undefined || best === undefined || chance(task.accountId, 'mend') > 0.8) {
      this.#leftAlone.add(task.id);
      return;
    }
    try {
      await api.post(`/accounts/${task.accountId}/commands/correct-address`, {
        id: randomUUID(),
        contactPointId: doubtful.id,
        postalSettlementId: best.postalSettlementId,
      });
      this.work.addressesMended += 1;
    } catch (error) {
      this.#leftAlone.add(task.id);
      throw error;
    }
  }

  /** Approves what is proven; sends a few first proposals back, as a careful supervisor does. */
  async #decideRuling(api: ApiClient, task: Task): Promise<void> {
    const { items } = await api.get<{ items: { id: string; version: number; state: string }[] }>(
      `/accounts/${task.accountId}/rulings`,
    );
    const proposed = items.find(({ state }) => state === 'proposed');
    if (proposed === undefined) return;
    const refuses = proposed.version === 1 && chance(task.accountId, 'refuse') < 0.03;
    await api.post(`/accounts/${task.accountId}/commands/decide-ruling`, {
      id: randomUUID(),
      rulingId: proposed.id,
      decision: refuses ? 'refuse' : 'approve',
      ...(refuses ? { note: 'Falta revisar la última visita.' } : {}),
    });
    if (refuses) this.work.rulingsRefused += 1;
    else this.work.rulingsApproved += 1;
  }
}
