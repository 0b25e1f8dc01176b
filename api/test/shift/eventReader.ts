import { setTimeout as sleep } from 'node:timers/promises';

/** One event of the stream, and when it arrived. */
export interface ReadEvent {
  event: string;
  data: { changes?: { topic: string; entityId: string; data: Record<string, unknown> }[]; positions?: LivePosition[] };
  receivedAt: number;
}

export interface LivePosition {
  shiftId: string;
  longitude: number;
}

/** Follows the server-sent events of a person. */
export class EventReader {
  readonly events: ReadEvent[] = [];
  readonly #abort = new AbortController();
  #open = false;

  constructor(address: string, token: string, topics: readonly string[]) {
    const query = topics.map((topic) => `topic=${topic}`).join('&');
    void this.#read(`${address}/api/v1/events?${query}`, token);
  }

  async #read(url: string, token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}` };
    try {
      const response = await fetch(url, { headers, signal: this.#abort.signal });
      let text = '';
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.#take(text.slice(0, end).split('\n'));
          text = text.slice(end + 2);
        }
      }
    } catch {
      // Cut by the end of the test.
    }
  }

  #take(lines: readonly string[]): void {
    if (lines.some((line) => line.startsWith('id: '))) this.#open = true;
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    const event = field('event');
    if (event === undefined) return;
    this.events.push({ event, data: JSON.parse(field('data') ?? '{}') as ReadEvent['data'], receivedAt: Date.now() });
  }

  /** Waits for something to be heard. */
  async until<Found>(find: (events: readonly ReadEvent[]) => Found | undefined, timeoutMs = 15_000): Promise<Found> {
    for (const end = Date.now() + timeoutMs; ; await sleep(10)) {
      const found = find(this.events);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error('Not heard in time.');
    }
  }

  async opened(): Promise<void> {
    await this.until(() => (this.#open ? true : undefined));
  }

  close(): void {
    this.#abort.abort();
  }
}
