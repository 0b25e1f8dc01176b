import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
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
  dueAt: string;
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

/** When the work of a task can begin: epoch milliseconds of the business clock. */
function startOf({ openedAt, dueAt }: Task): number {
  return Math.max(Date.parse(openedAt), Date.parse(dueAt));
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
  /** Answers of 500 and above: the same work is tried again, and the demo fails. */
  failures: Map<string, number>;
}

const hourInMexicoCity = new Intl.DateTimeFormat('en', {
  timeZone: 'America/Mexico_City',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Colleagues at each desk: enough to keep up with a calendar on which a day takes seconds. */
const handsPerDesk = 6;

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
    failures: new Map(),
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
      {
        desk: 'operations',
        api: supervisor,
        handle: (task) => this.#fillGap({ supervisor, phoneAgent, collector }, task),
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
  async #look(api: ApiClient, desk: Desk): Promise<Task[]> {
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
      if (told.status >= 500) await sleep(1000);
    }
  }

  /** A result is written down a while after it happened, and happened a little after the task was due. */
  #momentOfContact(task: Task): string {
    const wait = Math.floor(chance(task.id, 'wait') * 20);
    const at = Math.min(businessNow(this.#clock, Date.now()), startOf(task) + wait * 60_000);
    return new Date(at).toISOString();
  }

  async #call(api: ApiClient, task: Task, answersTask = true): Promise<void> {
    const { contactPoints } = await api.get<AccountFile>(`/accounts/${task.accountId}`);
    const phone = contactPoints.find(({ kind, authorisation }) => kind === 'phone' && authorisation === 'authorised');
    const outcome = contactWith(task.accountId, 'call', task.attempt);
    const talked = outcome.whoAnswered !== 'nobody';
    await this.#record(api, task, {
      ...outcome,
      medium: 'call',
      at: this.#momentOfContact(task),
      ...(answersTask ? { taskId: task.id } : {}),
      ...(phone === undefined ? {} : { contactPointId: phone.id }),
      evidence: { ringSeconds: 20, talkSeconds: talked ? 95 : 0, wrapSeconds: 30 },
    });
    this.work.calls += 1;
  }

  async #visit(api: ApiClient, task: Task, answersTask = true): Promise<void> {
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
      ...(answersTask ? { taskId: task.id } : {}),
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

  /** Reads which proof a ruling lacks and has one more call or visit made, at whatever hour of work it is. */
  async #fillGap(people: Record<'supervisor' | 'phoneAgent' | 'collector', ApiClient>, task: Task): Promise<void> {
    const now = businessNow(this.#clock, Date.now());
    const hour = Number(hourInMexicoCity.format(now));
    if (hour < 8 || hour >= 21) return;
    const { items } = await people.supervisor.get<{ items: { kind: string; data: { lacks?: { proof: string }[] } }[] }>(
      `/accounts/${task.accountId}/timeline`,
      { limit: 20 },
    );
    const lacks = items.find(({ kind }) => kind === 'rulingLacksProof')?.data.lacks ?? [];
    const asked = {
      ...task,
      dueAt: new Date(now - 3_600_000).toISOString(),
      openedAt: new Date(now - 3_600_000).toISOString(),
    };
    if (lacks.some(({ proof }) => proof === 'everyPhoneCalled')) await this.#call(people.phoneAgent, asked, false);
    else await this.#visit(people.collector, asked, false);
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
