import type { Place } from './metresBetween.js';

/** How finely an address was placed on the map. */
export type AddressPrecision = 'house' | 'street' | 'settlement' | 'postalCode';

/** A photo of a visit, as the phone describes it. */
export interface PhotoFacts {
  /** SHA-256 of its bytes, in hex. */
  sha256: string;
  /** Taken in the app, or chosen from what the phone held already. */
  source?: 'camera' | 'gallery';
  /** Epoch milliseconds, from the picture itself. */
  takenAt?: number;
  /** Where the picture says it was taken. */
  place?: Place;
  /** Another visit has shown the same bytes. */
  reused?: boolean;
}

/** What is known of a visit besides its author's word. Moments are epoch milliseconds. */
export interface VisitFacts {
  place: Place;
  /** Radius within which the phone was, in metres; undefined when it did not say. */
  accuracyMetres?: number;
  /** The phone was told where it is by a program. */
  mocked?: boolean;
  /** Where the address is on the map, and how sure that is; undefined when nobody has placed it. */
  address?: Place & { precision: AddressPrecision };
  /** When the visit was made, by the phone's clock. */
  visitedAt: number;
  /** The phone's clock when it sent the visit. */
  sentAt?: number;
  /** Time from the visit to its sending by the phone's steady counter, which nobody can set, in milliseconds. */
  elapsedMs?: number;
  /** Our clock when the visit arrived. */
  receivedAt: number;
  photos: readonly PhotoFacts[];
}
