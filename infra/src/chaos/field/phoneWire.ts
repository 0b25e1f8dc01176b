import type { Random } from '../../demoCity/index.js';

/** What becomes of the wire between phones and server, as toxiproxy calls it. */
type Toxic = { type: string; stream: 'upstream' | 'downstream'; attributes: Record<string, number> };

export type WireState = { kind: 'whole' } | { kind: 'down' } | { kind: 'toxic'; toxic: Toxic };

/** The next state of the network: whole half of the time, otherwise bad in one of the ways of a bad network. */
export function drawWire(random: Random): WireState {
  if (random.chance(0.4)) return { kind: 'whole' };
  const toxic = (type: string, stream: Toxic['stream'], attributes: Record<string, number>): WireState => ({
    kind: 'toxic',
    toxic: { type, stream, attributes },
  });
  switch (random.integer(6)) {
    case 0:
      return { kind: 'down' };
    // Cut after so many bytes of what the phone says: in a head, in a body, in the middle of a photo.
    case 1:
      return toxic('limit_data', 'upstream', { bytes: 1 + random.integer(random.chance(0.5) ? 1_500 : 300_000) });
    // The server has done it, and its answer is cut or never comes.
    case 2:
      return toxic('limit_data', 'downstream', { bytes: random.integer(900) });
    case 3:
      return toxic('reset_peer', 'downstream', { timeout: random.integer(1_500) });
    case 4:
      return toxic('bandwidth', 'upstream', { rate: 20 + random.integer(60) });
    default:
      return toxic('latency', 'downstream', { latency: 200 + random.integer(900), jitter: 200 });
  }
}

/** The wire that all phones of a run go through. */
export class PhoneWire {
  /** Where the phones find the server. */
  readonly origin: string;
  readonly #proxy: string;

  private constructor(proxy: string, listen: string) {
    this.#proxy = proxy;
    this.origin = `http://${listen}`;
  }

  /**
   * Lays a wire to the server.
   *
   * @param wires address of toxiproxy
   * @param upstream `host:port` of the API
   */
  static async lay(wires: string, upstream: string): Promise<PhoneWire> {
    const name = 'phones';
    await fetch(`${wires}/proxies/${name}`, { method: 'DELETE' });
    const answer = await fetch(`${wires}/proxies`, {
      method: 'POST',
      body: JSON.stringify({ name, listen: '127.0.0.1:0', upstream, enabled: true }),
    });
    if (!answer.ok) throw new Error(`toxiproxy laid no wire: ${answer.status} ${await answer.text()}`);
    const { listen } = (await answer.json()) as { listen: string };
    return new PhoneWire(`${wires}/proxies/${name}`, listen);
  }

  async become(state: WireState): Promise<void> {
    await this.#ask('DELETE', '/toxics/fault');
    await this.#ask('POST', '', { enabled: state.kind !== 'down' });
    if (state.kind === 'toxic') await this.#ask('POST', '/toxics', { name: 'fault', toxicity: 1, ...state.toxic });
  }

  async #ask(method: string, path: string, body?: object): Promise<void> {
    const answer = await fetch(this.#proxy + path, { method, ...(body && { body: JSON.stringify(body) }) });
    // A toxic that was never there is gone all the same.
    if (!answer.ok && answer.status !== 404)
      throw new Error(`toxiproxy refused ${method} ${path} with ${answer.status}: ${await answer.text()}`);
  }
}
