import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dateOfDay, localTime } from '@cartera/domain/calendar';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { ApiClient, ApiProblem } from '../apiClient/index.js';
import type { DemoPlacement, DemoWorld } from './demoWorld.js';
import { chance, personaOf } from './persona.js';
import { SteadyApi } from './steadyApi.js';
import { noWork } from './staffWork.js';
import type { StaffWork } from './staffWork.js';

interface Owed {
  id: string;
  accountId: string;
  reference: string;
}

interface LivePromise extends Owed {
  amountCents: number;
  dueOn: string;
}

interface ApprovedAgreement extends Owed {
  instalments: { dueOn: string; amountCents: number }[];
}

interface Debt {
  id: string;
  reference: string;
  balanceCents: number;
}

interface PaymentRow {
  reference: string;
  folio: string;
  cents: number;
  valueDate: string;
  /** The folio it takes back; a payment has none. */
  reverses?: string;
}

/** How often the client writes, in business days. */
const everyDays = 2;
/** When it takes some accounts back and states new balances, in business days from the beginning. */
const recallDay = 20;
const restatementDay = 9;

const pesos = (cents: number): string => (cents / 100).toFixed(2);

/**
 * The institution of a simulation: it receives what debtors pay, answers disputes, takes accounts back, and tells the agency by
 * files that the agency's clerk places. What debtors promised they pay or do not pay, as their persona is.
 */
export class SimulatedClient {
  readonly work: StaffWork = noWork();
  readonly files = { payments: 0, balances: 0, withdrawals: 0, disputeAnswers: 0 };
  readonly #clock: BusinessClock;
  readonly #world: DemoPlacement & Pick<DemoWorld, 'people'>;
  readonly #reversible: PaymentRow[] = [];
  #uploads: ApiClient | undefined;
  #api: SteadyApi | undefined;
  #firstDay = 0;
  #coveredDay = 0;
  #recalled = false;
  #restated = false;
  #working = false;
  #writing: Promise<void> | undefined;

  constructor(clock: BusinessClock, world: DemoPlacement & Pick<DemoWorld, 'people'>) {
    this.#clock = clock;
    this.#world = world;
  }

  #today(): number {
    return localTime(businessNow(this.#clock, Date.now()), 'America/Mexico_City').day;
  }

  /** @param apiUrl address of the agency's API */
  async start(apiUrl: string): Promise<void> {
    const { username, password } = this.#world.people.clerk;
    this.#uploads = await new ApiClient(apiUrl).signIn(username, password);
    this.#api = new SteadyApi(this.#uploads, this.work);
    this.#firstDay = this.#today();
    this.#coveredDay = this.#firstDay - 1;
    this.#working = true;
    this.#writing = this.#write();
  }

  /** Lets it finish the file it has in hand. */
  async stop(): Promise<void> {
    this.#working = false;
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#working) {
      if (this.#today() - 1 >= this.#coveredDay + everyDays) await this.#attempt(() => this.#writeAll());
      await sleep(200);
    }
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const told = error instanceof ApiProblem ? error : new ApiProblem(503, 'client.failed', String(error));
      const count = told.status >= 500 ? this.work.failures : this.work.refusals;
      count.set(told.code, (count.get(told.code) ?? 0) + 1);
      await sleep(1000);
    }
  }

  async #writeAll(): Promise<void> {
    await this.#writePayments();
    await this.#answerDisputes();
    const day = this.#today() - this.#firstDay;
    if (!this.#restated && day >= restatementDay) await this.#stateBalances();
    if (!this.#recalled && day >= recallDay) await this.#recall();
  }

  /** Everything that came in since the last file, up to yesterday: today is not over. */
  async #writePayments(): Promise<void> {
    const from = dateOfDay(this.#coveredDay + 1);
    const untilDay = this.#today() - 1;
    const until = dateOfDay(untilDay);
    const rows = [...this.#reversible.splice(0).map(reversalOf(until)), ...(await this.#paid(from, until))];
    // What nobody can place lands on the desk of unmatched payments: every real file has some.
    if (rows.length === 0) rows.push({ reference: 'SIN-CUENTA', folio: randomUUID(), cents: 12_345, valueDate: until });
    const lines = rows.map(({ reference, folio, cents, valueDate, reverses }) =>
      [reference, folio, pesos(cents), valueDate, reverses === undefined ? 'Pago' : 'Reverso', reverses ?? ''].join(
        ',',
      ),
    );
    const header = 'Cuenta,Folio,Importe,Fecha valor,Movimiento,Folio que reversa';
    await this.#place('payments', [header, ...lines], { from, until });
    this.#coveredDay = untilDay;
  }

  async #paid(from: string, until: string): Promise<PaymentRow[]> {
    const promises = await this.#all<LivePromise>('/promises', { state: 'live', dueFrom: from, dueUntil: until });
    const kept = promises.filter(({ accountId }) => ['pays', 'paysAndReverses'].includes(personaOf(accountId)));
    const fromPromises = kept.map(({ id, accountId, reference, amountCents, dueOn }) => {
      const row: PaymentRow = { reference, folio: id.slice(0, 18), cents: amountCents, valueDate: dueOn };
      if (personaOf(accountId) === 'paysAndReverses') this.#reversible.push(row);
      return row;
    });
    const agreements = await this.#all<ApprovedAgreement>('/agreements', { state: 'approved' });
    const fromAgreements = agreements.flatMap(({ id, reference, instalments }) =>
      instalments
        .filter(({ dueOn }) => dueOn >= from && dueOn <= until)
        .map(({ dueOn, amountCents }) => ({
          reference,
          folio: `${id.slice(0, 13)}-${dueOn}`,
          cents: amountCents,
          valueDate: dueOn,
        })),
    );
    return [...fromPromises, ...fromAgreements];
  }

  /** Half are dismissed; of the rest some get a corrected balance, and the others leave nothing to collect. */
  async #answerDisputes(): Promise<void> {
    const open = await this.#all<Owed>('/disputes', { state: 'open' });
    if (open.length === 0) return;
    const accounts = new Map((await this.#accounts()).map((one) => [one.id, one]));
    const lines = open.map(({ accountId, reference }) => {
      const luck = chance(accountId, 'dispute');
      if (luck < 0.5) return `${reference},No procede,`;
      const corrected = Math.floor((accounts.get(accountId)?.balanceCents ?? 0) / 2);
      return luck < 0.8 ? `${reference},Procede,${pesos(corrected)}` : `${reference},Procede,`;
    });
    await this.#place('disputeAnswers', ['Cuenta,Respuesta,Saldo corregido', ...lines]);
  }

  async #stateBalances(): Promise<void> {
    const some = (await this.#accounts()).filter(({ id }) => chance(id, 'restated') < 0.05);
    const asOf = dateOfDay(this.#today() - 1);
    const lines = some.map(
      ({ reference, balanceCents }) => `${reference},${pesos(Math.floor(balanceCents * 0.98))},${asOf}`,
    );
    if (lines.length > 0) await this.#place('balances', ['Cuenta,Saldo actualizado,Fecha de corte', ...lines]);
    this.#restated = true;
  }

  async #recall(): Promise<void> {
    const taken = (await this.#accounts()).filter(({ id }) => personaOf(id) === 'isWithdrawn');
    const lines = taken.map(({ reference }) => `${reference},Retiro por venta de cartera`);
    if (lines.length > 0) await this.#place('withdrawals', ['Cuenta,Motivo de retiro', ...lines]);
    this.#recalled = true;
  }

  #accounts(): Promise<Debt[]> {
    return this.#all<Debt>('/accounts', { portfolioId: this.#world.portfolioId });
  }

  async #all<T>(path: string, query: Record<string, string>): Promise<T[]> {
    const found: T[] = [];
    let after: string | undefined;
    do {
      const page = await this.#signedIn().get<{
        items: T[];
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      }>(path, {
        ...query,
        limit: 200,
        after,
      });
      found.push(...page.items);
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after !== undefined);
    return found;
  }

  #signedIn(): SteadyApi {
    if (this.#api === undefined) throw new Error('Nobody has signed in for the client yet.');
    return this.#api;
  }

  /** Sends a file, looks at its preview, accepts it and waits until every account has been told. */
  async #place(
    kind: keyof SimulatedClient['files'],
    lines: readonly string[],
    period?: { from: string; until: string },
  ): Promise<void> {
    const api = this.#signedIn();
    const id = randomUUID();
    const content = `${lines.join('\r\n')}\r\n`;
    await api.insist(() => this.#uploads?.sendClientFile(this.#world.clientId, kind, id, content) ?? Promise.resolve());
    await this.#until(id, 'preview');
    await api.post(`/client-files/${id}/commands/accept`, {
      id: randomUUID(),
      ...(period === undefined ? {} : { period }),
    });
    await this.#until(id, 'accepted');
    this.files[kind] += 1;
  }

  async #until(fileId: string, state: string): Promise<void> {
    for (;;) {
      const file = await this.#signedIn().get<{ state: string; failure: { code: string } | null }>(
        `/client-files/${fileId}`,
      );
      if (file.state === state) return;
      if (file.failure !== null) throw new ApiProblem(422, file.failure.code, 'The file was refused.');
      await sleep(200);
    }
  }
}

function reversalOf(valueDate: string): (row: PaymentRow) => PaymentRow {
  return (row) => ({ ...row, folio: `R-${row.folio}`, valueDate, reverses: row.folio });
}
