import { Geolocation } from '@capacitor/geolocation';
import { defaultFieldSettings } from '@cartera/domain/fieldVisit';
import type { FieldSettings } from '@cartera/domain/fieldVisit';
import type { LocationPermission } from '@cartera/domain/position';
import { createCell } from '../app/cell.js';
import type { Cell } from '../app/cell.js';
import { askServer, readReply } from '../outbox/index.js';
import type { FieldDatabase } from '../store/fieldDatabase.js';
import type { Vault } from '../vault/index.js';
import { batteryPercent } from './battery.js';
import type { Fix, Place } from './fix.js';
import { isWorthKeeping } from './pace.js';

/** What the phone can say of where it is. */
export interface TrackerState {
  place: Place | undefined;
  permission: LocationPermission | 'unknown';
  /** Of the last failure, in words. */
  fault: string | undefined;
  /** The shift that positions are kept for; undefined while nobody is followed. */
  shiftId: string | undefined;
}

const faultWords: Record<number, string> = {
  1: 'No hay permiso de ubicación. Actívelo en los ajustes del teléfono.',
  2: 'El GPS no encuentra su posición. Salga a un lugar abierto.',
  3: 'El GPS tarda en responder.',
};

/** What one request may carry, whatever has gathered in a day without network. */
const fixesPerRequest = 500;

interface Watched {
  timestamp: number;
  coords: { longitude: number; latitude: number; accuracy: number; speed: number | null; heading: number | null };
}

/**
 * Follows the phone: on the screen whenever the app is open, and for the supervisor on duty only. What is kept for a shift is stored
 * before it is sent, and forgotten when the server has it.
 */
export class Tracker {
  readonly state: Cell<TrackerState> = createCell<TrackerState>({
    place: undefined,
    permission: 'unknown',
    fault: undefined,
    shiftId: undefined,
  });
  settings: FieldSettings = defaultFieldSettings;
  /** What to add to the phone's clock to have the business clock. */
  clockOffsetMs = 0;
  /** Told of each position that is kept for a shift, with its business moment: the phone judges what the server will. */
  onKept: ((shiftId: string, fix: Place & { mocked: boolean }) => void) | undefined;
  private readonly database: FieldDatabase;
  private readonly vault: Vault;
  private readonly headers: () => Record<string, string> | undefined;
  private readonly author: () => string | undefined;
  private watchId: string | undefined;
  private lastKept: Place | undefined;
  private sending = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    database: FieldDatabase,
    vault: Vault,
    author: () => string | undefined,
    headers: () => Record<string, string> | undefined,
  ) {
    this.database = database;
    this.vault = vault;
    this.author = author;
    this.headers = headers;
  }

  /** Begins to look where the phone is. Nothing is kept or sent until {@link follow}. */
  async start(): Promise<void> {
    if (this.watchId !== undefined) return;
    this.watchId = 'starting';
    this.watchId = await Geolocation.watchPosition(
      { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 },
      (position, error) => {
        if (position !== null) void this.seen(position);
        else this.failed(error as { code?: number } | undefined);
      },
    );
    this.timer = setInterval(() => void this.send(), this.settings.batchSeconds * 1_000);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    if (this.watchId !== undefined) await Geolocation.clearWatch({ id: this.watchId });
    this.watchId = undefined;
  }

  /** On duty: from now on positions are kept for this shift; with undefined, for nobody. */
  follow(shiftId: string | undefined): void {
    this.lastKept = undefined;
    this.state.set({ ...this.state.get(), shiftId });
    if (shiftId === undefined) void this.send();
  }

  private failed(error: { code?: number } | undefined): void {
    const denied = error?.code === 1;
    const fault = faultWords[error?.code ?? 2] ?? faultWords[2];
    const known = this.state.get();
    this.state.set({ ...known, fault, permission: denied ? 'denied' : known.permission });
  }

  private async seen({ coords, timestamp }: Watched): Promise<void> {
    const { longitude, latitude, accuracy: accuracyMetres, speed, heading } = coords;
    const place = { longitude, latitude, accuracyMetres, at: timestamp };
    const author = this.author();
    const { shiftId } = this.state.get();
    this.state.set({ place, permission: 'whileInUse', fault: undefined, shiftId });
    if (shiftId === undefined || author === undefined || !isWorthKeeping(place, this.lastKept, this.settings)) return;
    this.lastKept = place;
    const battery = await batteryPercent();
    const fix: Fix = {
      at: new Date(timestamp + this.clockOffsetMs).toISOString(),
      longitude,
      latitude,
      accuracyMetres,
      ...(speed === null || Number.isNaN(speed) ? {} : { speedMetresPerSecond: speed }),
      ...(heading === null || Number.isNaN(heading) ? {} : { headingDegrees: heading }),
      ...(battery === undefined ? {} : { batteryPercent: battery }),
      permission: 'whileInUse',
    };
    const sealed = await this.vault.seal(fix);
    await this.database.fixes.add({ author, shiftId, sealed });
    this.onKept?.(shiftId, { ...place, at: Date.parse(fix.at), mocked: false });
    if ((await this.database.fixes.count()) >= this.settings.fixesPerBatch) await this.send();
  }

  /** Sends what is kept, shift by shift, and forgets what the server has. */
  async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (;;) {
        const author = this.author();
        const headers = this.headers();
        const first = await this.database.fixes
          .orderBy('order')
          .filter((fix) => fix.author === author)
          .first();
        if (first === undefined || headers === undefined) return;
        const waiting = await this.database.fixes
          .where('shiftId')
          .equals(first.shiftId)
          .limit(fixesPerRequest)
          .sortBy('order');
        const fixes = await Promise.all(waiting.map(({ sealed }) => this.vault.open<Fix>(sealed)));
        const reply = await askServer('POST', '/api/v1/positions', headers, { shiftId: first.shiftId, fixes });
        const { outcome } = readReply(reply);
        // A refused batch would be refused for ever: the server says so once, and the day goes on.
        if (outcome !== 'accepted' && outcome !== 'refused') return;
        if (outcome === 'refused' && (await this.mayStillBeTaken())) return;
        await this.database.fixes.bulkDelete(waiting.map(({ order }) => order));
      }
    } finally {
      this.sending = false;
    }
  }

  /** The start of the shift may still be waiting in the outbox: until the server knows it, it refuses its positions. */
  private async mayStillBeTaken(): Promise<boolean> {
    return (await this.database.items.where({ lane: 'shift', state: 'waiting' }).count()) > 0;
  }
}
