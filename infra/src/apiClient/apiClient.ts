import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

/** An answer of the API that is not a success, with the problem it sent. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** Stable code of the problem, e.g. `contact.outsideHours`. */
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(`${status} ${code}: ${detail}`);
    this.status = status;
    this.code = code;
  }
}

/** A signed-in person, as a program: what the simulated staff and the benchmarks work through. */
export class ApiClient {
  readonly #baseUrl: string;
  #token: string | undefined;

  /** @param baseUrl address of the API without a path, e.g. `http://127.0.0.1:14000` */
  constructor(baseUrl: string) {
    this.#baseUrl = `${baseUrl}/api/v1`;
  }

  async signIn(username: string, password: string): Promise<this> {
    const session = await this.post<{ token: string }>('/session', { username, password });
    this.#token = session.token;
    return this;
  }

  get<T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
    return this.#send<T>('GET', search.size > 0 ? `${path}?${search.toString()}` : path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#send<T>('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  /** The bytes of a file or a tile. @throws ApiProblem as everything else */
  async getBytes(path: string): Promise<Buffer> {
    const response = await this.#ask('GET', path);
    return Buffer.from(await response.arrayBuffer());
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.#send<T>('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  /** Places a client's file; `id` is made by the caller, so that a lost answer can be asked for again. */
  async placeFile<T>(portfolioId: string, id: string, path: string): Promise<T> {
    const form = new FormData();
    form.set('id', id);
    form.set('file', await openAsBlob(path), basename(path));
    return this.#send<T>('POST', `/portfolios/${portfolioId}/intakes`, form);
  }

  /** Sends a file about accounts that were placed before; `id` as in `placeFile`. */
  async sendClientFile<T>(clientId: string, kind: string, id: string, content: string): Promise<T> {
    const form = new FormData();
    form.set('id', id);
    form.set('file', new Blob([content], { type: 'text/csv' }), `${kind}.csv`);
    return this.#send<T>('POST', `/client-files?${new URLSearchParams({ clientId, kind }).toString()}`, form);
  }

  async #send<T>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const text = await (await this.#ask(method, path, body, headers)).text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async #ask(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(this.#baseUrl + path, {
      method,
      headers: { ...headers, ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }) },
      ...(body === undefined ? {} : { body }),
    });
    if (response.ok) return response;
    const text = await response.text();
    const problem = readProblem(text);
    throw new ApiProblem(response.status, problem.code ?? 'unknown', problem.detail ?? text.slice(0, 200));
  }
}

function readProblem(text: string): { code?: string; detail?: string } {
  try {
    return JSON.parse(text) as { code?: string; detail?: string };
  } catch {
    return {};
  }
}
