import type { DayPack } from '@cartera/domain/fieldVisit';
import type { CarriedPack } from '../dayPack/index.js';
import { readPack, refreshPack } from '../dayPack/index.js';
import { FenceWatch } from '../fence/fenceWatch.js';
import { followDay } from '../live/followDay.js';
import { Outbox, createCourier, startSender } from '../outbox/index.js';
import type { SenderLoop, SenderState } from '../outbox/index.js';
import { Tracker } from '../position/index.js';
import { deviceId, forgetSession, keepSession, readSession, requestHeaders, signIn } from '../session/index.js';
import { seenRoute } from '../route/routeChange.js';
import type { SeenRoute } from '../route/routeChange.js';
import { acknowledgeText } from '../route/routeDoor.js';
import type { Session } from '../session/index.js';
import type { OpenShift, ShiftAct } from '../shift/index.js';
import { askForShift, keepShift, readShift, shiftText } from '../shift/index.js';
import { FieldDatabase } from '../store/index.js';
import { openVault } from '../vault/index.js';
import { createCell } from './cell.js';
import type { Cell } from './cell.js';

/** Where the day stands. */
export interface DayState {
  carried: CarriedPack | undefined;
  refreshing: boolean;
  /** Why the last refresh brought nothing, in words. */
  fault: string | undefined;
  /** The route as the collector has seen it: a newer one is shown as a change. */
  seen: SeenRoute | undefined;
}

/** The app behind its screens. */
export interface Field {
  database: FieldDatabase;
  outbox: Outbox;
  tracker: Tracker;
  /** The phone's own judge of its fences. */
  fences: FenceWatch;
  session: Cell<Session | undefined>;
  day: Cell<DayState>;
  shift: Cell<OpenShift | undefined>;
  sender: Cell<SenderState>;
  headers: () => Record<string, string> | undefined;
  /** The business clock, as well as the phone knows it: epoch ms. */
  now: () => number;
  wake: () => void;
  signIn: (username: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  refresh: () => Promise<void>;
  /** Says something of the shift; the outbox brings it to the server. */
  onShift: (act: ShiftAct) => Promise<void>;
  /** The collector has seen the route as it is. */
  seeRoute: () => void;
}

/** How often an open app asks for the day, in ms: only what has changed is sent. */
const refreshEveryMs = 2 * 60_000;

/** News of one moment are one reason to ask, in ms. */
const gatherMs = 400;

/** Brings the streets of the day to the phone. Without them the day works by its list: a failure is tried again with the next refresh. */
async function carryMap(database: FieldDatabase, headers: Record<string, string>, { stops }: DayPack): Promise<void> {
  const { TileStore } = await import('../map/tileStore.js');
  await new TileStore(database, headers).carry(stops).catch(() => undefined);
}

/** Makes the app: opens what the phone keeps and goes on from there. */
export async function createField(): Promise<Field> {
  const database = new FieldDatabase();
  const device = await deviceId(database);
  const session = createCell(await readSession(database));
  const headers = (): Record<string, string> | undefined => {
    const known = session.get();
    return known === undefined ? undefined : requestHeaders(known, device);
  };
  const author = (): string | undefined => session.get()?.personId;
  // Outlives the session: what was done must reach the server, though its author signs in again first.
  const outboxVault = await openVault(database, 'outbox');
  const outbox = new Outbox(database, outboxVault, author);
  const tracker = new Tracker(database, outboxVault, author, headers);
  const fences = new FenceWatch(database, outboxVault, outbox);
  tracker.onKept = (shiftId, fix) => void fences.see(shiftId, fix).catch(() => undefined);
  // The collector has read it; the supervisor need not wait for the next batch.
  fences.onProven = () => void tracker.send();
  const carried = await readPack(database);
  const day = createCell<DayState>({
    carried,
    refreshing: false,
    fault: undefined,
    seen: carried && seenRoute(carried.pack),
  });
  const shift = createCell(await readShift(database));
  const sender = createCell<SenderState>('idle');
  const now = (): number => Date.now() + (day.get().carried?.clockOffsetMs ?? 0);

  const settle = (): void => {
    const { carried: known } = day.get();
    if (known === undefined) return;
    tracker.settings = known.pack.settings;
    tracker.clockOffsetMs = known.clockOffsetMs;
    fences.fences = known.pack.fences;
  };
  settle();

  let loop: SenderLoop | undefined;
  const startSending = (): void => {
    loop?.stop();
    loop = startSender(outbox, createCourier(headers));
    loop.onState(() => {
      sender.set(loop?.state() ?? 'idle');
    });
  };
  startSending();

  let missed = false;
  const refresh = async (): Promise<void> => {
    // News that come while the day is being asked for may be newer than the answer: it is asked for once more.
    if (day.get().refreshing) {
      missed = true;
      return;
    }
    await refreshOnce();
    await askAgain();
  };
  const askAgain = async (): Promise<void> => {
    if (!missed) return;
    missed = false;
    await refresh();
  };

  const refreshOnce = async (): Promise<void> => {
    const known = headers();
    if (known === undefined) return;
    day.set({ ...day.get(), refreshing: true });
    const result = await refreshPack(database, known);
    const before = day.get();
    if (result.outcome === 'changed' || result.outcome === 'same') {
      const seen = before.seen ?? seenRoute(result.carried.pack);
      day.set({ carried: result.carried, refreshing: false, fault: undefined, seen });
      settle();
      const { pack } = result.carried;
      const followed = before.carried?.pack.route;
      if (pack.route.id !== null && (followed?.id !== pack.route.id || followed.version !== pack.route.version))
        await outbox.add([acknowledgeText(pack.route.id, pack.route.version)]);
      void carryMap(database, known, pack);
      await adoptShift(known);
      return;
    }
    const words = {
      offline: undefined,
      signIn: 'Su sesión terminó. Entre otra vez para actualizar; nada se pierde.',
      failed: 'El servidor no entregó el día. Se intentará otra vez.',
    };
    day.set({ ...before, refreshing: false, fault: words[result.outcome] });
    if (result.outcome === 'signIn') sender.set('signIn');
  };

  let hangUp: (() => void) | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;
  /** On duty the office's news come as they happen; a burst of them is asked for once. */
  const listen = (onDuty: boolean): void => {
    if (!onDuty) {
      hangUp?.();
      hangUp = undefined;
      return;
    }
    hangUp ??= followDay(headers, () => {
      clearTimeout(asking);
      asking = setTimeout(() => void refresh(), gatherMs);
    });
  };

  /** On duty the phone looks where it is, and keeps it for the shift; otherwise for nobody. */
  const lookAround = (working: OpenShift | undefined): void => {
    tracker.follow(working?.state === 'onDuty' ? working.id : undefined);
    void fences.follow(working?.id);
    listen(working?.state === 'onDuty');
    // Refused or without signal: the screens say so, and the visits are recorded without a place.
    if (working !== undefined) void tracker.start().catch(() => undefined);
  };

  const setShift = async (next: OpenShift | undefined): Promise<void> => {
    await keepShift(database, next);
    shift.set(next);
    lookAround(next);
  };

  /** The server's word on the shift, once it has heard all of ours: another phone, a supervisor or the clock may have changed it. */
  const adoptShift = async (known: Record<string, string>): Promise<void> => {
    const said = (): Promise<number> => database.items.where({ lane: 'shift', state: 'waiting' }).count();
    if ((await said()) > 0) return;
    const told = await askForShift(known);
    if (told === undefined) return;
    await fences.hear(told.alerts);
    if ((await said()) === 0) await setShift(told.shift);
  };

  const onShift = async (act: ShiftAct): Promise<void> => {
    const at = new Date(now()).toISOString();
    const open = shift.get();
    const shiftId = open?.id ?? crypto.randomUUID();
    const place = tracker.state.get().place;
    const told = place === undefined ? undefined : { ...place, at: undefined };
    await outbox.add([shiftText(act, { shiftId, at, place: told })]);
    if (act === 'panic') return;
    const next: OpenShift | undefined =
      act === 'end'
        ? undefined
        : { id: shiftId, state: act === 'pause' ? 'paused' : 'onDuty', startedAt: open?.startedAt ?? Date.now() };
    await setShift(next);
  };

  lookAround(shift.get());
  if (session.get() !== undefined) void refresh();
  setInterval(() => {
    if (document.visibilityState === 'visible' && shift.get() !== undefined) void refresh();
  }, refreshEveryMs);
  addEventListener('online', () => void refresh());

  return {
    ...{ database, outbox, tracker, fences, session, day, shift, sender, headers, now, refresh, onShift },
    wake: () => loop?.wake(),
    signIn: async (username, password) => {
      const opened = await signIn(username, password, device);
      const before = session.get();
      // Another person's day is nobody else's to see.
      if (before !== undefined && before.personId !== opened.personId) {
        await forgetSession(database);
        day.set({ carried: undefined, refreshing: false, fault: undefined, seen: undefined });
      }
      await keepSession(database, opened);
      session.set(opened);
      startSending();
      await refresh();
    },
    signOut: async () => {
      const known = headers();
      await forgetSession(database);
      await keepShift(database, undefined);
      session.set(undefined);
      shift.set(undefined);
      lookAround(undefined);
      await tracker.stop();
      day.set({ carried: undefined, refreshing: false, fault: undefined, seen: undefined });
      if (known === undefined) return;
      await fetch('/api/v1/session', { method: 'DELETE', credentials: 'omit', headers: known }).catch(() => undefined);
    },
    seeRoute: () => {
      const known = day.get();
      day.set({ ...known, seen: known.carried && seenRoute(known.carried.pack) });
    },
  };
}
