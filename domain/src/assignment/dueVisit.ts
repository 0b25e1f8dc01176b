import type { Place } from '../route/index.js';
import type { TravelMode } from '../unit/index.js';

/** A share of a day, epoch ms: [from, until). */
export interface Window {
  from: number;
  until: number;
}

/** A visit that somebody should make on the day of the plan. */
export interface DueVisit {
  taskId: string;
  accountId: string;
  /** Absent while nobody has found its door. */
  place?: Place;
  /** Whether the door lies on the ground of the unit; true where nobody has drawn any. */
  inTerritory: boolean;
  /** How long it takes at the door. */
  serviceSeconds: number;
  /** When it may happen, by the compliance gate; none on this day when empty. */
  windows: readonly Window[];
  /** When somebody is usually at home; kept to as long as all else allows. */
  bestHours?: Window;
  /** 0 to 100; more goes first. */
  priority: number;
  /** What its collector must have, all of them. */
  skills: readonly string[];
  /** The rule that forbids the visit today. */
  blockedBy?: string;
  /** Who holds its open stop already: it goes to nobody else. */
  heldBy?: string;
}

/** Somebody who makes visits on the day of the plan. */
export interface DutyCollector {
  collectorId: string;
  travelMode: TravelMode;
  skills: readonly string[];
  /** Where they are now, or begin. */
  start: Place;
  /** What is left of their shift. */
  shift: Window;
}

/** One visit on somebody's plan. Moments are epoch ms. */
export interface PlannedStop {
  taskId: string;
  /** Seconds on the way from the stop before it. */
  travelSeconds: number;
  arriveAt: number;
  /** When the door is opened: later than the arrival when the window has not begun. */
  beginAt: number;
  leaveAt: number;
}

export interface PlannedRoute {
  collectorId: string;
  stops: readonly PlannedStop[];
}
