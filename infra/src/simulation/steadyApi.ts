import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem } from '../apiClient/index.js';
import type { ApiClient } from '../apiClient/index.js';
import type { StaffWork } from './staffWork.js';

/** A command that the API has answered: whatever is killed afterwards, its effect must be there, once. */
export interface AcknowledgedCommand {
  id: string;
  accountId: string;
  kind: string;
  answer: unknown;
}

/** How long a person keeps pressing the same button. */
const patienceMs = 240_000;

/**
 * A person's connection to the API: what is not answered is sent again, the same under the same id, as a phone does after a
 * dead spot. A refusal is an answer.
 */
export class SteadyApi {
  readonly #api: ApiClient;
  readonly #work: StaffWork;
  readonly #acknowledged: AcknowledgedCommand[] | undefined;

  /** @param acknowledged collects what was answered, for whoever wants to check it afterwards */
  constructor(api: ApiClient, work: StaffWork, acknowledged?: AcknowledgedCommand[]) {
    this.#api = api;
    this.#work = work;
    this.#acknowledged = acknowledged;
  }

  get<T>(path: string, query?: Record<string, string | number | undefined>): Promise<T> {
    return this.insist(() => this.#api.get<T>(path, query));
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.insist(() => this.#api.post<T>(path, body));
  }

  /** Has a command done to an account. */
  async command<T>(accountId: string, kind: string, body: Record<string, unknown>): Promise<T> {
    const id = randomUUID();
    const answer = await this.post<T>(`/accounts/${accountId}/commands/${kind}`, { id, ...body });
    this.#acknowledged?.push({ id, accountId, kind, answer });
    return answer;
  }

  /** Sends until it is answered. @throws ApiProblem for a refusal, or when patience ends */
  async insist<T>(send: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + patienceMs;
    for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 4000)) {
      try {
        return await send();
      } catch (error) {
        const told = error instanceof ApiProblem ? error : new ApiProblem(503, 'api.unreachable', String(error));
        // Too many requests is a matter of time as well, and of nobody's fault: days pass in seconds here, and hands are many.
        const tooMany = told.status === 429;
        if ((told.status < 500 && !tooMany) || Date.now() > deadline) throw told;
        const count = tooMany ? this.#work.refusals : this.#work.repeated;
        count.set(told.code, (count.get(told.code) ?? 0) + 1);
        await sleep(pauseMs);
      }
    }
  }
}
