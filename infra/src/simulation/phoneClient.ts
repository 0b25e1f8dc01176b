import { randomUUID } from 'node:crypto';
import { ApiClient, ApiProblem } from '../apiClient/index.js';

/** A collector's phone, as a program: its token is good beside its own id only. */
export class PhoneClient {
  readonly #baseUrl: string;
  readonly #headers: Record<string, string>;

  private constructor(apiUrl: string, deviceId: string, token: string) {
    this.#baseUrl = `${apiUrl}/api/v1`;
    this.#headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-cartera-device': deviceId,
    };
  }

  /** Registers a new phone of somebody who signs in with their password. */
  static async register(
    apiUrl: string,
    { username, password }: { username: string; password: string },
  ): Promise<PhoneClient> {
    const id = randomUUID();
    const person = await new ApiClient(apiUrl).signIn(username, password);
    const { token } = await person.post<{ token: string }>('/devices', { id, name: 'Teléfono de la demostración' });
    return new PhoneClient(apiUrl, id, token);
  }

  /** @throws ApiProblem as every client */
  async post<Answer>(path: string, body: object): Promise<Answer> {
    const response = await fetch(this.#baseUrl + path, {
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer & { code?: string; detail?: string };
    if (!response.ok) throw new ApiProblem(response.status, answer.code ?? 'unknown', answer.detail ?? '');
    return answer;
  }
}
