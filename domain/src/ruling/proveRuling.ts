import { resultCode } from '../contact/index.js';
import { dayMs } from '../calendar/index.js';
import type { ContactHistory, ProvenAttempt } from './history.js';
import { bandStarts, rulingRules, rulingTypes } from './rulingRule.js';
import type { Requirement, RulingType } from './rulingRule.js';

/** One requirement, with the evidence that meets it or what it still lacks. */
export interface Proof {
  requirement: Requirement;
  /** Ids of contact attempts, letters and review tasks, oldest first. */
  evidence: readonly string[];
  /** How much more is needed: attempts, letters, or days; 0 when it is met. */
  missing: number;
  /** Addresses or phones that still lack attempts. */
  missingPoints: readonly string[];
}

export interface RulingProof {
  type: RulingType;
  proven: boolean;
  has: readonly Proof[];
  lacks: readonly Proof[];
}

const met = (requirement: Requirement, evidence: readonly string[]): Proof => ({
  requirement,
  evidence,
  missing: 0,
  missingPoints: [],
});

function bandOf(minute: number): number {
  return bandStarts.filter((start) => minute >= start).length;
}

const ids = (attempts: readonly ProvenAttempt[]): string[] =>
  [...attempts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

/** Reports that do not repeat each other: another person, or another day. */
function independent(attempts: readonly ProvenAttempt[]): ProvenAttempt[] {
  const seen = new Set<string>();
  return attempts.filter(({ actor, localDay }) => {
    const key = `${actor}/${localDay}`;
    return !seen.has(key) && seen.add(key);
  });
}

function proveResults(requirement: Extract<Requirement, { proof: 'results' }>, history: ContactHistory): Proof {
  const matching = history.attempts.filter(
    ({ result, papers }) =>
      (requirement.codes as readonly string[]).includes(result) && (requirement.papers !== true || papers > 0),
  );
  const counted = requirement.independent === true ? independent(matching) : matching;
  const missing = Math.max(0, requirement.count - counted.length);
  return { requirement, evidence: ids(counted), missing, missingPoints: [] };
}

function proveEveryPoint(
  requirement: Requirement,
  history: ContactHistory,
  kind: 'address' | 'phone',
  missingAt: (attempts: readonly ProvenAttempt[]) => number,
): Proof {
  const medium = kind === 'address' ? 'visit' : 'call';
  const points = history.points.filter((point) => point.kind === kind);
  const tried = history.attempts.filter((attempt) => attempt.medium === medium);
  const findable = points.filter((point) => point.usable);
  // With one address or phone, an attempt without its id can only have been there.
  const at = (pointId: string): readonly ProvenAttempt[] =>
    tried.filter(({ contactPointId }) => (contactPointId ?? findable[0]?.id) === pointId);
  const shortfalls = findable.map((point) => ({ id: point.id, missing: missingAt(at(point.id)) }));
  const lacking = shortfalls.filter(({ missing }) => missing > 0);
  // An address that a review could not mend has been tried; one still unmended has not.
  const unmended = history.failedReviews.length === 0 ? points.filter((point) => !point.usable) : [];
  return {
    requirement,
    evidence: [...ids(tried), ...(kind === 'address' ? history.failedReviews : [])],
    missing: lacking.reduce((sum, { missing }) => sum + missing, 0) + unmended.length,
    missingPoints: [...lacking, ...unmended].map(({ id }) => id),
  };
}

function visitsMissing(attempts: readonly ProvenAttempt[], visits: number, bands: number): number {
  const seen = new Set(attempts.map(({ localMinute }) => bandOf(localMinute)));
  return Math.max(0, visits - attempts.length, bands - seen.size);
}

function proveNoRightParty(
  requirement: Extract<Requirement, { proof: 'noRightParty' }>,
  history: ContactHistory,
): Proof {
  const since = history.at - requirement.days * dayMs;
  const reached = history.attempts.filter(({ result }) => resultCode(result)?.rightParty === true);
  const last = Math.max(...reached.map(({ at }) => at), -Infinity);
  if (last >= since)
    return { requirement, evidence: [], missing: Math.ceil((last - since) / dayMs) || 1, missingPoints: [] };
  // Silence proves nothing until somebody has tried.
  const tried = history.attempts.filter(({ result }) => resultCode(result)?.rightParty === false);
  if (tried.length === 0 && history.failedReviews.length === 0)
    return { requirement, evidence: [], missing: 1, missingPoints: [] };
  return met(requirement, [...ids(tried), ...history.failedReviews]);
}

function proveLocatedVisit(
  requirement: Extract<Requirement, { proof: 'locatedVisit' }>,
  history: ContactHistory,
): Proof {
  const visits = history.attempts.filter(
    ({ medium, result, located, photos }) =>
      medium === 'visit' && located && photos > 0 && (requirement.codes as readonly string[]).includes(result),
  );
  const addresses = history.points.filter(({ kind }) => kind === 'address');
  const unvisited = addresses.filter(
    ({ id }) => !visits.some(({ contactPointId }) => (contactPointId ?? addresses[0]?.id) === id),
  );
  const missing = addresses.length === 0 ? 1 : unvisited.length;
  return { requirement, evidence: ids(visits), missing, missingPoints: unvisited.map(({ id }) => id) };
}

function proveLetters(requirement: Extract<Requirement, { proof: 'letters' }>, history: ContactHistory): Proof {
  const arrived = history.letters.filter(({ returned }) => !returned);
  const missing = Math.max(0, requirement.count - arrived.length);
  // No letter can be asked for where nobody could mend an address to send it to: the review is what was tried.
  const addresses = history.points.filter(({ kind }) => kind === 'address');
  const nowhere = history.failedReviews.length > 0 && !addresses.some(({ usable }) => usable);
  if (missing > 0 && nowhere) return met(requirement, [...arrived.map(({ id }) => id), ...history.failedReviews]);
  return { requirement, evidence: arrived.map(({ id }) => id), missing, missingPoints: [] };
}

function proveRequirement(requirement: Requirement, history: ContactHistory): Proof {
  switch (requirement.proof) {
    case 'results':
      return proveResults(requirement, history);
    case 'everyAddressVisited':
      return proveEveryPoint(requirement, history, 'address', (attempts) =>
        visitsMissing(attempts, requirement.visits, requirement.bands),
      );
    case 'everyPhoneCalled':
      return proveEveryPoint(requirement, history, 'phone', (attempts) =>
        Math.max(0, requirement.calls - attempts.length),
      );
    case 'noRightParty':
      return proveNoRightParty(requirement, history);
    case 'letters':
      return proveLetters(requirement, history);
    case 'locatedVisit':
      return proveLocatedVisit(requirement, history);
    case 'anyOf': {
      const proofs = requirement.requirements.map((one) => proveRequirement(one, history));
      const nearest = proofs.reduce((best, proof) =>
        proof.missing < best.missing || (proof.missing === best.missing && proof.evidence.length > best.evidence.length)
          ? proof
          : best,
      );
      return { ...nearest, requirement };
    }
  }
}

/**
 * Which proofs of a ruling the history has, and which it lacks, from the history alone.
 *
 * @param rule the client's own minimum, where it asks for more than the default
 */
export function proveRuling(
  type: RulingType,
  history: ContactHistory,
  rule: readonly Requirement[] = rulingRules[type],
): RulingProof {
  const proofs = rule.map((requirement) => proveRequirement(requirement, history));
  const lacks = proofs.filter(({ missing }) => missing > 0);
  return { type, proven: lacks.length === 0, has: proofs.filter(({ missing }) => missing === 0), lacks };
}

function isFinding(requirement: Requirement): boolean {
  if (requirement.proof === 'anyOf') return requirement.requirements.some(isFinding);
  return requirement.proof === 'results' || requirement.proof === 'locatedVisit';
}

/**
 * The strongest ruling that the history proves; when it proves none, the one nearest to proof among those that something
 * speaks for, and `ILOCALIZABLE` when nothing speaks at all.
 */
export function strongestRuling(history: ContactHistory): RulingProof {
  const proofs = rulingTypes.map((type) => proveRuling(type, history));
  const proven = proofs.find((proof) => proof.proven);
  if (proven !== undefined) return proven;
  const lacking = (proof: RulingProof): number => proof.lacks.reduce((sum, { missing }) => sum + missing, 0);
  // In order of strength, so that among equally near ones the first says most: a death without its paper stays a death.
  // Attempts speak for every ruling alike; only what somebody found speaks for one.
  const spokenFor = proofs.filter(({ has, lacks }) =>
    [...has, ...lacks].some(({ requirement, evidence }) => isFinding(requirement) && evidence.length > 0),
  );
  const candidates = [...spokenFor, proveRuling('ILOCALIZABLE', history)];
  return candidates.reduce((best, proof) => (lacking(proof) < lacking(best) ? proof : best));
}
