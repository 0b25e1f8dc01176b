import { setTimeout as sleep } from 'node:timers/promises';

/** A browser that follows the feed: it remembers its cursor, and comes back with it. */
export class LiveViewer {
  /** When each alert was heard of first. */
  readonly heardAt = new Map<string, number>();
  readonly #url: string;
  readonly #token: string;
  #abort = new AbortController();
  #lastEventId: string | undefined;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Connects, and waits until the server has said where the feed stands. */
  async open(): Promise<void> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      ...(this.#lastEventId === undefined ? {} : { 'last-event-id': this.#lastEventId }),
    };
    const abort = new AbortController();
    this.#abort = abort;
    const response = await fetch(this.#url, { headers, signal: abort.signal });
    if (!response.ok || response.body === null) throw new Error(`The feed was answered ${response.status}.`);
    const before = this.#lastEventId;
    void this.#read(response.body).catch(() => undefined);
    while (this.#lastEventId === before && !abort.signal.aborted) await sleep(5);
  }

  /** Loses the connection and comes back some time later. */
  async reconnect(): Promise<void> {
    this.#abort.abort();
    await sleep(500 + Math.random() * 1_000);
    await this.open();
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.#take(text.slice(0, end).split('\n'));
        text = text.slice(end + 2);
      }
    }
  }

  #take(lines: readonly string[]): void {
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    this.#lastEventId = field('id') ?? this.#lastEventId;
    const data = field('data');
    if (field('event') !== 'changes' || data === undefined) return;
    const now = performance.now();
    for (const { entityId } of (JSON.parse(data) as { changes: { entityId: string }[] }).changes)
      if (!this.heardAt.has(entityId)) this.heardAt.set(entityId, now);
  }
}
