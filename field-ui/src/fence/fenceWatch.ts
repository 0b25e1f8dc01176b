import { fenceRules, isUsable, judgeFix, newWatch } from '@cartera/domain/geofence';
import type { WatchState } from '@cartera/domain/geofence';
import { createCell } from '../app/cell.js';
import type { Cell } from '../app/cell.js';
import type { Outbox } from '../outbox/index.js';
import type { FieldDatabase } from '../store/fieldDatabase.js';
import type { Vault } from '../vault/index.js';
import { alertToExplain, explainText, followExcursions } from './excursion.js';
import type { Excursion, ToldAlert } from './excursion.js';
import type { DayFences, WatchedFix } from './fixFacts.js';

/** How a shift stands with its fences on this phone; kept, so that a reload does not forget an excursion. */
interface KeptWatch {
  shiftId: string;
  state: WatchState;
  /** The last fix that steps are measured from. */
  before?: WatchedFix;
  excursions: Excursion[];
}

const name = 'fence';

/**
 * The phone's own judge: the rules of the server over the fences of the day pack, fix by fix as they are kept for the shift. What it
 * finds is shown to the collector at once, with or without network, and what they say about it goes to the server's alert.
 */
export class FenceWatch {
  /** Excursions of the shift, oldest first. */
  readonly excursions: Cell<readonly Excursion[]> = createCell<readonly Excursion[]>([]);
  fences: DayFences = { zone: null, corridor: null };
  /** Told when a fix has proven something: whoever sends positions need not wait with them. */
  onProven: (() => void) | undefined;
  private kept: KeptWatch | undefined;
  /** The alerts that the server told of last. */
  private told: readonly ToldAlert[] = [];
  private work: Promise<unknown> = Promise.resolve();
  private readonly database: FieldDatabase;
  private readonly vault: Vault;
  private readonly outbox: Outbox;

  constructor(database: FieldDatabase, vault: Vault, outbox: Outbox) {
    this.database = database;
    this.vault = vault;
    this.outbox = outbox;
  }

  /** Goes on with what is kept of a shift; another shift begins anew. */
  follow(shiftId: string | undefined): Promise<void> {
    return this.oneByOne(async () => {
      if (shiftId === undefined) return this.keep(undefined);
      if (this.kept?.shiftId === shiftId) return undefined;
      const row = await this.database.things.get(name);
      const found = row && (await this.vault.open<KeptWatch>(row.sealed).catch(() => undefined));
      return this.keep(found?.shiftId === shiftId ? found : { shiftId, state: newWatch, excursions: [] });
    });
  }

  /** Judges the next fix that was kept for a shift. */
  see(shiftId: string, fix: WatchedFix): Promise<void> {
    return this.oneByOne(async () => {
      const { kept, fences } = this;
      if (kept?.shiftId !== shiftId || (fences.zone === null && fences.corridor === null)) return;
      // The geometry comes to the phone with the first fix of a shift, not with the first screen.
      const { fixFacts } = await import('./fixFacts.js');
      const { state, events } = judgeFix(kept.state, fixFacts(fix, kept.before, fences, fenceRules), fenceRules);
      const isNewer = state !== kept.state && isUsable(fix, fenceRules);
      await this.keep({
        ...kept,
        state,
        ...(isNewer ? { before: fix } : {}),
        excursions: followExcursions(kept.excursions, events),
      });
      if (events.length > 0) this.onProven?.();
    });
  }

  /** The collector says why; it waits on the phone until the server has an alert about it, which it may never have. */
  explain(since: number, explanation: string): Promise<void> {
    return this.oneByOne(async () => {
      const { kept } = this;
      if (kept === undefined) return;
      const excursions = kept.excursions.map((one) => (one.since === since ? { ...one, explanation } : one));
      await this.sendExplained({ ...kept, excursions });
    });
  }

  /** What the server has told of the shift's alerts: explanations that waited for them go now, later ones at once. */
  hear(alerts: readonly ToldAlert[]): Promise<void> {
    return this.oneByOne(async () => {
      this.told = alerts;
      if (this.kept !== undefined) await this.sendExplained(this.kept);
    });
  }

  private async sendExplained(kept: KeptWatch): Promise<void> {
    const excursions: Excursion[] = [];
    for (const one of kept.excursions) {
      const alert = alertToExplain(one, this.told);
      // Added before it is noted: a crash in between adds the same id again, which changes nothing.
      if (alert !== undefined) await this.outbox.add([explainText(alert.id, one.explanation ?? '')]);
      excursions.push(alert === undefined ? one : { ...one, alertId: alert.id });
    }
    await this.keep({ ...kept, excursions });
  }

  /** Whatever happens to the watch happens in order: a fix is judged after the one before it has been kept. */
  private oneByOne(work: () => Promise<void>): Promise<void> {
    const next = this.work.then(work, work);
    this.work = next.catch(() => undefined);
    return next;
  }

  private async keep(kept: KeptWatch | undefined): Promise<void> {
    this.kept = kept;
    this.excursions.set(kept?.excursions ?? []);
    if (kept === undefined) await this.database.things.delete(name);
    else await this.database.things.put({ name, sealed: await this.vault.seal(kept) });
  }
}
