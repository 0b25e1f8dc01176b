import { randomUUID } from 'node:crypto';

interface Place {
  longitude: number;
  latitude: number;
}

/** A collector's phone in a journey: it starts a shift and says where it is, at the world's clock. */
export class FieldPhone {
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #now: () => number;
  readonly shiftId = randomUUID();

  private constructor(url: string, headers: Record<string, string>, now: () => number) {
    this.#url = url;
    this.#headers = headers;
    this.#now = now;
  }

  static async signIn(
    { url, now }: { url: string; now: () => number },
    person: { username: string; password: string },
  ): Promise<FieldPhone> {
    const json = { 'content-type': 'application/json' };
    const session = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(person),
    });
    const { token } = (await session.json()) as { token: string };
    const id = randomUUID();
    const registered = await fetch(`${url}/api/v1/devices`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}` },
      body: JSON.stringify({ id, name: 'Teléfono de prueba' }),
    });
    const device = (await registered.json()) as { token: string };
    return new FieldPhone(url, { ...json, authorization: `Bearer ${device.token}`, 'x-cartera-device': id }, now);
  }

  async ask<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: this.#headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** @param secondsAgo the shift began so long ago, and what is told of its way lies in that time */
  async startShift(secondsAgo: number): Promise<void> {
    const at = new Date(this.#now() - secondsAgo * 1_000).toISOString();
    await this.ask('POST', '/shifts', { id: this.shiftId, at });
  }

  /** Tells a way in fixes of one a second, of which the last is now. */
  async tell(way: readonly Place[], metresPerSecond = 8): Promise<void> {
    const now = this.#now();
    const fixes = way.map((place, index) => ({
      at: new Date(now - (way.length - 1 - index) * 1_000).toISOString(),
      ...place,
      accuracyMetres: 6,
      speedMetresPerSecond: metresPerSecond,
      headingDegrees: 90,
      batteryPercent: 76,
      permission: 'always',
    }));
    await this.ask('POST', '/positions', { shiftId: this.shiftId, fixes });
  }
}

/** Places along a line of vertices, so many metres apart. */
export function along(path: readonly (readonly [number, number])[], metres: number): Place[] {
  const places: Place[] = [];
  for (const [index, [longitude, latitude]] of path.slice(0, -1).entries()) {
    const [east, north] = path[index + 1] ?? [longitude, latitude];
    const length = Math.hypot((east - longitude) * 105_000, (north - latitude) * 110_700);
    const steps = Math.max(1, Math.round(length / metres));
    for (let step = 0; step < steps; step += 1)
      places.push({
        longitude: longitude + ((east - longitude) * step) / steps,
        latitude: latitude + ((north - latitude) * step) / steps,
      });
  }
  return places;
}
