import { fenceRules } from './fenceRules.js';
import type { FenceRules } from './fenceRules.js';
import { fenceKinds, isUsable } from './fixFacts.js';
import type { FenceFacts, FenceKind, FixFacts } from './fixFacts.js';

/** How a collector stands to one fence. */
export interface FenceState {
  /** The shape that the counts are about; null before any. */
  version: string | null;
  /** `leaving` is a suspicion; only `outside` has been told to anybody. */
  phase: 'inside' | 'leaving' | 'outside';
  /** Whether the last usable fix lay outside, however little. */
  wasOutside: boolean;
  /** Clear fixes of this excursion, and the time it has lasted. */
  clearFixes: number;
  outsideMs: number;
  /** When the excursion began, by the phone's clock. */
  since: number | null;
  /** Fixes inside, one after the other, while `outside`. */
  insideFixes: number;
}

/** What is remembered of a shift between two fixes. Plain data: kept as JSON by the server and by the phone. */
export interface WatchState extends Record<FenceKind, FenceState> {
  /** The newest fix judged, by the phone's clock. */
  seenAt: number | null;
  mockedFixes: number;
}

/** What the fixes of a shift have proven. */
export type FenceEvent =
  | {
      /** `crossed` lay outside between fixes that cannot confirm it: it is told in the replay and alerts nobody. */
      kind: 'breached' | 'returned' | 'crossed';
      fence: FenceKind;
      version: string;
      at: number;
      /** When it left, by the phone's clock. */
      since: number;
      distanceMetres: number;
      accuracyMetres: number;
      clearFixes: number;
    }
  | { kind: 'mocked'; at: number };

const atHome: Omit<FenceState, 'version'> = {
  phase: 'inside',
  wasOutside: false,
  clearFixes: 0,
  outsideMs: 0,
  since: null,
  insideFixes: 0,
};

/** A shift of which no fix has been seen. */
export const newWatch: WatchState = {
  seenAt: null,
  mockedFixes: 0,
  zone: { ...atHome, version: null },
  corridor: { ...atHome, version: null },
};

/**
 * Judges the next fix of a shift. Pure: the same fixes give the same events on the phone and on the server. A fix that is not newer
 * than the last one judged changes nothing, so that a batch may come twice and out of order.
 *
 * @returns what is to be remembered, and what has been proven by this fix
 */
export function judgeFix(
  watch: WatchState,
  fix: FixFacts,
  rules: FenceRules = fenceRules,
): { state: WatchState; events: FenceEvent[] } {
  if (watch.seenAt !== null && fix.at <= watch.seenAt) return { state: watch, events: [] };
  const seen = { ...watch, seenAt: fix.at };
  if (fix.mocked) return judgeMocked(seen, fix, rules);
  const state: WatchState = { ...seen, mockedFixes: 0 };
  if (!isUsable(fix, rules) || isImpossible(fix, rules)) return { state, events: [] };
  const events: FenceEvent[] = [];
  for (const fence of fenceKinds) {
    const judged = judgeFence(watch[fence], fence, fix, rules);
    state[fence] = judged.state;
    if (judged.event !== undefined) events.push(judged.event);
  }
  return { state, events };
}

/** What an application makes up says nothing of the fences; that it does so is told once for each row of such fixes. */
function judgeMocked(seen: WatchState, fix: FixFacts, rules: FenceRules): { state: WatchState; events: FenceEvent[] } {
  const mockedFixes = seen.mockedFixes + 1;
  // A late one is counted and not told: the first live one after it tells.
  if (!isLive(fix, rules))
    return { state: { ...seen, mockedFixes: Math.min(mockedFixes, rules.mockFixes - 1) }, events: [] };
  return {
    state: { ...seen, mockedFixes },
    events: mockedFixes === rules.mockFixes ? [{ kind: 'mocked', at: fix.at }] : [],
  };
}

function isLive({ at, receivedAt }: FixFacts, { lateMs }: FenceRules): boolean {
  return receivedAt - at <= lateMs;
}

function isImpossible({ step }: FixFacts, { maxMetresPerSecond, marginMetres }: FenceRules): boolean {
  return step !== undefined && step.metres > marginMetres + (maxMetresPerSecond * step.elapsedMs) / 1_000;
}

/** Time outside on the way from the previous usable fix: by the straight line when it was asked, else by its two ends. */
function outsideMsOf(state: FenceState, { step }: FixFacts, facts: FenceFacts, { blindMs }: FenceRules): number {
  if (step === undefined || step.elapsedMs > blindMs) return 0;
  const byEnds = (Number(state.wasOutside) + Number(facts.distanceMetres > 0)) / 2;
  return step.elapsedMs * (facts.outsideShare ?? byEnds);
}

interface Judged {
  state: FenceState;
  event?: FenceEvent;
}

function judgeFence(before: FenceState, fence: FenceKind, fix: FixFacts, rules: FenceRules): Judged {
  const facts = fix.fences[fence];
  // Without a fence nobody is outside; what had been told of the old one is over.
  if (facts === undefined) {
    const gone = { version: before.version ?? '', distanceMetres: 0 };
    const event = before.phase === 'outside' ? eventOf('returned', fence, before, fix, gone) : undefined;
    return { state: { ...atHome, version: null }, ...(event && { event }) };
  }
  // A breach stays a breach when the fence is drawn anew: it ends by coming back. A suspicion begins again.
  const kept = before.phase === 'outside' ? before : { ...atHome };
  const state = facts.version === before.version ? before : { ...kept, wasOutside: false, version: facts.version };
  const wayMs = outsideMsOf(state, fix, facts, rules);
  if (facts.distanceMetres === 0) return cameInside(state, fence, fix, facts, wayMs, rules);
  return wentOutside(state, fence, fix, facts, wayMs, rules);
}

function cameInside(
  state: FenceState,
  fence: FenceKind,
  fix: FixFacts,
  facts: FenceFacts,
  wayMs: number,
  rules: FenceRules,
): Judged {
  if (state.phase === 'outside') {
    const insideFixes = state.insideFixes + 1;
    if (insideFixes < rules.returnFixes) return { state: { ...state, insideFixes, wasOutside: false } };
    return {
      state: { ...atHome, version: facts.version },
      event: eventOf('returned', fence, state, fix, facts),
    };
  }
  const outsideMs = state.outsideMs + wayMs;
  const left = { ...state, since: state.since ?? fix.at - (fix.step?.elapsedMs ?? 0) };
  // Only a line that somebody looked at, or a fix that lay clear outside, says that it was left.
  const isSeen = facts.outsideShare !== undefined || state.clearFixes > 0;
  return {
    state: { ...atHome, version: facts.version },
    ...(isSeen && outsideMs >= rules.minOutsideMs && { event: eventOf('crossed', fence, left, fix, facts) }),
  };
}

function wentOutside(
  state: FenceState,
  fence: FenceKind,
  fix: FixFacts,
  facts: FenceFacts,
  wayMs: number,
  rules: FenceRules,
): Judged {
  if (state.phase === 'outside') return { state: { ...state, insideFixes: 0, wasOutside: true } };
  const isClear = facts.distanceMetres > rules.clearFactor * fix.accuracyMetres + rules.marginMetres;
  // Beside the fence and not clear of it: neither proof nor disproof.
  if (state.phase === 'inside' && !isClear) return { state: { ...state, wasOutside: true } };
  const leaving: FenceState = {
    ...state,
    phase: 'leaving',
    wasOutside: true,
    clearFixes: state.clearFixes + Number(isClear),
    outsideMs: state.outsideMs + wayMs,
    since: state.since ?? Math.round(fix.at - wayMs),
  };
  // Only a fix that is itself clear and live confirms: a late batch arms the suspicion, and the next live fix tells it.
  if (!isClear || !isLive(fix, rules) || !hasPersisted(leaving, rules)) return { state: leaving };
  return { state: { ...leaving, phase: 'outside' }, event: eventOf('breached', fence, leaving, fix, facts) };
}

function hasPersisted({ clearFixes, outsideMs }: FenceState, rules: FenceRules): boolean {
  const { minFixes, minOutsideMs, sparseOutsideMs } = rules;
  return (clearFixes >= minFixes && outsideMs >= minOutsideMs) || (clearFixes >= 2 && outsideMs >= sparseOutsideMs);
}

function eventOf(
  kind: 'breached' | 'returned' | 'crossed',
  fence: FenceKind,
  { since, clearFixes }: FenceState,
  { at, accuracyMetres }: FixFacts,
  { version, distanceMetres }: FenceFacts,
): FenceEvent {
  return { kind, fence, version, at, since: since ?? at, distanceMetres, accuracyMetres, clearFixes };
}
