import type { Courier, Delivery } from '../../src/outbox/delivery.js';

type Fault = 'none' | 'lostRequest' | 'lostReply' | 'busy' | 'crash' | 'cutFile';

/** The app died. */
export class CutOff extends Error {}

const refusal = { code: 'account.notFound', title: 'No está.', action: 'Avise.' };

/** The rules of the real door, and no more: an id has one effect, a file is kept once all its bytes are there. */
export class Server {
  readonly accepted: { id: string; path: string }[] = [];
  readonly files = new Map<string, string>();
  readonly filesBeforeTheirText: string[] = [];
  private readonly reassigned = new Set<string>();
  private readonly uploads = new Map<string, number>();

  /** From now on the account is somebody else's: its commands are refused, its evidence is still taken. */
  reassign(account: string): void {
    this.reassigned.add(account);
  }

  private take(id: string, path: string): Delivery {
    if (this.accepted.some((one) => one.id === id)) return { outcome: 'accepted' };
    if ([...this.reassigned].some((account) => path.includes(account))) return { outcome: 'refused', refusal };
    this.accepted.push({ id, path });
    return { outcome: 'accepted' };
  }

  /** The way to the server, which fails once for each fault and then no more. */
  behind(faults: readonly Fault[]): Courier {
    const left = [...faults];
    const through = (effect: () => Delivery): Delivery => {
      const fault = left.shift() ?? 'none';
      if (fault === 'lostRequest' || fault === 'cutFile') return { outcome: 'offline' };
      if (fault === 'busy') return { outcome: 'later' };
      const answer = effect();
      if (fault === 'lostReply') return { outcome: 'later' };
      if (fault === 'crash') throw new CutOff();
      return answer;
    };
    return {
      sendText: (item, { path }) => Promise.resolve().then(() => through(() => this.take(item.id, path))),
      sendFile: async (item, { sha256 }, bytes, begun) => {
        const whole = bytes.byteLength;
        let url = item.uploadUrl;
        if (url === undefined) {
          url = `/uploads/${item.id}`;
          this.uploads.set(url, 0);
          await begun(url);
        }
        if (left[0] === 'cutFile') {
          this.uploads.set(url, Math.min(whole, (this.uploads.get(url) ?? 0) + 7));
          left.shift();
          return { outcome: 'offline' };
        }
        return through(() => {
          this.files.set(sha256, new TextDecoder().decode(bytes));
          return { outcome: 'accepted' };
        });
      },
    };
  }
}
