import { metresBetween } from './metresBetween.js';
import type { AddressPrecision, PhotoFacts, VisitFacts } from './visitFacts.js';

/** What can be wrong with the proof of a visit, from the gravest. */
export const doubtCodes = [
  'mockLocation',
  'photoReused',
  'clockMoved',
  'farFromAddress',
  'galleryPhoto',
  'photoElsewhere',
  'photoOutOfTime',
  'vagueLocation',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** One doubt, with the numbers that a reviewer needs to judge it. */
export interface EvidenceDoubt {
  code: DoubtCode;
  /** Points taken from a hundred. */
  weight: number;
  /** How far from the address, from the visit, or how wide the circle was. */
  metres?: number;
  /** What was allowed. */
  allowedMetres?: number;
  /** How far a clock was off. */
  seconds?: number;
  /** The photo it is about. */
  sha256?: string;
}

export interface EvidenceScore {
  /** 100 without a doubt, never below 0. */
  score: number;
  /** From the gravest. */
  doubts: readonly EvidenceDoubt[];
  /** From the phone to the address, rounded; undefined when the address has no place. */
  distanceMetres?: number;
  /** A person must look at it. The visit counts all the same. */
  needsReview: boolean;
}

/** What a person may find when they look at doubtful proof. */
export const evidenceVerdicts = ['sound', 'addressMisplaced', 'unsupported', 'misconduct'] as const;
export type EvidenceVerdict = (typeof evidenceVerdicts)[number];

const weights: Record<DoubtCode, number> = {
  mockLocation: 60,
  photoReused: 50,
  clockMoved: 40,
  farFromAddress: 35,
  galleryPhoto: 30,
  photoElsewhere: 30,
  photoOutOfTime: 15,
  vagueLocation: 10,
};

/** Below this a person looks at it: one grave doubt is enough, two slight ones are not. */
const reviewBelow = 75;

/**
 * How far the point of an address may lie from its door. A geocoder that knew only the colonia is wrong by its size, and that
 * is nobody's fault on the street.
 */
const addressToleranceMetres: Record<AddressPrecision, number> = {
  house: 120,
  street: 400,
  settlement: 2_000,
  postalCode: 4_000,
};

/** Wider circles than this say little about a door; a phone without satellites gives kilometres. */
const vagueMetres = 500;
/** A photo is taken where the visit is made, give or take both circles. */
const photoToleranceMetres = 300;
/** Clocks of honest phones differ by seconds, a sending by a slow network takes minutes. */
const clockToleranceMs = 5 * 60_000;
/** The picture belongs to the visit, not to the week. */
const photoToleranceMs = 2 * 3_600_000;

function clockDoubt({ visitedAt, sentAt, elapsedMs, receivedAt }: VisitFacts): EvidenceDoubt[] {
  if (sentAt === undefined) return [];
  const drift = Math.abs(sentAt - receivedAt);
  const jump = elapsedMs === undefined ? 0 : Math.abs(sentAt - visitedAt - elapsedMs);
  const off = Math.max(drift, jump);
  if (off <= clockToleranceMs) return [];
  return [{ code: 'clockMoved', weight: weights.clockMoved, seconds: Math.round(off / 1_000) }];
}

function photoDoubts(photo: PhotoFacts, { place, accuracyMetres, visitedAt }: VisitFacts): EvidenceDoubt[] {
  const { sha256 } = photo;
  const doubt = (code: DoubtCode, numbers: Partial<EvidenceDoubt> = {}): EvidenceDoubt => ({
    code,
    weight: weights[code],
    sha256,
    ...numbers,
  });
  const doubts: EvidenceDoubt[] = [];
  if (photo.reused === true) doubts.push(doubt('photoReused'));
  if (photo.source === 'gallery') doubts.push(doubt('galleryPhoto'));
  if (photo.place !== undefined) {
    const metres = Math.round(metresBetween(place, photo.place));
    const allowedMetres = Math.round(photoToleranceMetres + (accuracyMetres ?? 0));
    if (metres > allowedMetres) doubts.push(doubt('photoElsewhere', { metres, allowedMetres }));
  }
  if (photo.takenAt !== undefined && Math.abs(photo.takenAt - visitedAt) > photoToleranceMs)
    doubts.push(doubt('photoOutOfTime', { seconds: Math.round(Math.abs(photo.takenAt - visitedAt) / 1_000) }));
  return doubts;
}

/** The gravest of each kind counts: ten photos of the same gallery are one habit. */
function oncePerKind(doubts: readonly EvidenceDoubt[]): EvidenceDoubt[] {
  return doubtCodes.flatMap((code) => doubts.find((doubt) => doubt.code === code) ?? []);
}

/**
 * Says how far the proof of a visit carries. It warns and never refuses: an honest visit to a badly placed address must count.
 * What nobody told (no address on the map, no photo, an old app without a counter) is not held against the visitor.
 */
export function scoreVisit(facts: VisitFacts): EvidenceScore {
  const { place, accuracyMetres, address } = facts;
  const found: EvidenceDoubt[] = [];
  if (facts.mocked === true) found.push({ code: 'mockLocation', weight: weights.mockLocation });
  found.push(...clockDoubt(facts));
  const metres = address && metresBetween(place, address);
  if (address !== undefined && metres !== undefined) {
    const allowed = addressToleranceMetres[address.precision] + (accuracyMetres ?? 0);
    if (metres > allowed)
      found.push({
        code: 'farFromAddress',
        weight: weights.farFromAddress,
        metres: Math.round(metres),
        allowedMetres: Math.round(allowed),
      });
  }
  if (accuracyMetres !== undefined && accuracyMetres > vagueMetres)
    found.push({ code: 'vagueLocation', weight: weights.vagueLocation, metres: Math.round(accuracyMetres) });
  for (const photo of facts.photos) found.push(...photoDoubts(photo, facts));
  const doubts = oncePerKind(found);
  const score = Math.max(0, 100 - doubts.reduce((sum, { weight }) => sum + weight, 0));
  return {
    score,
    doubts,
    ...(metres === undefined ? {} : { distanceMetres: Math.round(metres) }),
    needsReview: score < reviewBelow,
  };
}
