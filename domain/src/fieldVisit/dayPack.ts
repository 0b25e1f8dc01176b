import type { FenceKind } from '../geofence/index.js';
import type { VisitResult } from '../visitForm/index.js';
import type { IdentityProofKind } from './identityProof.js';

/** Rounds of PBKDF2-SHA-256 between an answer and its key. */
export const proofKeyRounds = 20_000;

/** AES-256-GCM, all of it in base64; the last 16 bytes of `data` are the tag, as WebCrypto has them. */
export interface SealedText {
  iv: string;
  data: string;
}

/** The key of a stop's sealed facts, wrapped by one right answer. */
export interface ProofLock extends SealedText {
  kind: IdentityProofKind;
  salt: string;
}

/** A party that may be confirmed, and the locks its answers open. */
export interface ConfirmableParty {
  id: string;
  role: 'titular' | 'aval' | 'obligadoSolidario';
  /** Asked for at the door: a name is no debt. */
  fullName: string;
  locks: ProofLock[];
}

/** A turn of the way to a stop. */
export interface TurnByTurn {
  /** In Spanish. */
  text: string;
  metres: number;
  longitude: number;
  latitude: number;
}

/** A visit of the day. Nothing in it, outside `sealed`, says that there is a debt. */
export interface PackedStop {
  /** Of the route's stop, or of the task while there is no route. */
  id: string;
  taskId: string;
  accountId: string;
  contactPointId: string;
  position: number;
  state: 'open' | 'done' | 'skipped' | 'withdrawn';
  travelMode: 'car' | 'foot';
  /** Served on foot from the parking place they share. */
  parkingGroup: string | null;
  locked: boolean;
  longitude: number;
  latitude: number;
  precision: string | null;
  /** RFC 3339; null while nobody has planned the day. */
  arriveAt: string | null;
  timeZone: string;
  address: { line: string; settlement: string; town: string; reference: string };
  parties: ConfirmableParty[];
  turns: TurnByTurn[];
  /** `CaseFacts`, opened by any of the parties' locks. */
  sealed: SealedText;
}

export interface PackedRoute {
  /** Null while the stops are only the day's visits in order of nearness. */
  id: string | null;
  version: number;
  approximate: boolean;
  metres: number | null;
  seconds: number | null;
  /** Longitude and latitude of each point of the way. */
  path: [number, number][];
}

/** A fence as the phone carries it, to judge its own positions by the rules of `domain/geofence` before anybody else does. */
export interface PackedFence {
  /** As the server's judge names it: `subject/version`. */
  version: string;
  /** Coordinates of a MultiPolygon in degrees, longitude first. */
  polygons: [number, number][][][];
}

/** Everything a phone needs for a day without network. */
export interface DayPack {
  /** Changes with any of the contents: also the ETag. */
  version: string;
  /** RFC 3339, by the business clock. */
  preparedAt: string;
  /** ISO date at the agency. */
  day: string;
  collector: { id: string; fullName: string };
  route: PackedRoute;
  /** The zone of the collector's unit and the corridor of the route; null where nobody has drawn one. */
  fences: Record<FenceKind, PackedFence | null>;
  stops: PackedStop[];
  /** Results that a visit can have. */
  results: VisitResult[];
  settings: FieldSettings;
}

/** How the app behaves; data, so that an agency can change it without a new app. */
export interface FieldSettings {
  /** One position at most this often while moving, and while standing. */
  movingFixSeconds: number;
  standingFixSeconds: number;
  /** Positions are sent when there are this many, or the oldest waits this long. */
  fixesPerBatch: number;
  batchSeconds: number;
  /** How near the door counts as arrived. */
  arrivedMetres: number;
  photoLongestSidePixels: number;
  /** E.164; null where nobody has said whom to call. */
  supervisorPhone: string | null;
  /** Whether this installation has video rooms. */
  hasVideo: boolean;
}

export const defaultFieldSettings: FieldSettings = {
  movingFixSeconds: 15,
  standingFixSeconds: 120,
  fixesPerBatch: 40,
  batchSeconds: 60,
  arrivedMetres: 60,
  photoLongestSidePixels: 1600,
  supervisorPhone: null,
  hasVideo: false,
};
