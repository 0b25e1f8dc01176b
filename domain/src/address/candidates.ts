import type { AddressCandidate, CandidateReason, CatalogueRow } from './addressGrade.js';
import { likeness } from './likeness.js';
import { municipalityRelation, stateDiffers } from './readPlace.js';
import type { ReadPlace } from './readPlace.js';

const offered = 5;
/** Below this, two names have nothing in common but the language. */
const similar = 0.4;
/** What each agreeing part is worth; the name of the settlement weighs as much as everything official around it. */
const weight = { settlement: 0.5, postalCode: 0.25, municipality: 0.15, state: 0.1 };

/**
 * The catalogue rows that an uncertain address may mean, best first. Names alone offer nothing: half the municipalities
 * have a "Centro", so a row needs its postal code or its municipality, or to be one of a handful in its state.
 */
export function rankCandidates(place: ReadPlace, rows: readonly CatalogueRow[]): AddressCandidate[] {
  const found = rows.flatMap((row) => {
    const candidate = weigh(place, row);
    return candidate === undefined ? [] : [candidate];
  });
  const anchored = found.filter(({ why }) => why.includes('postalCode') || why.includes('municipality'));
  const kept = anchored.length > 0 || found.length > offered ? anchored : found;
  const named = kept.some(({ why }) => why.includes('settlement'));
  const ranked = kept
    .filter((candidate) => !named || rivals(candidate))
    .sort((a, b) => b.score - a.score || a.postalSettlementId - b.postalSettlementId);
  return unrepeated(ranked).slice(0, offered);
}

/** Beside a row that bears the very name, only those of the written code that something else supports are worth reading. */
function rivals({ why }: AddressCandidate): boolean {
  const supported = why.includes('similarSettlement') || why.includes('municipality');
  return why.includes('settlement') || (why.includes('postalCode') && supported);
}

/** The catalogue repeats some rows; a person would see the same line twice. */
function unrepeated(candidates: readonly AddressCandidate[]): AddressCandidate[] {
  const lines = new Map<string, AddressCandidate>();
  for (const candidate of candidates) {
    const line = [candidate.settlement, candidate.postalCode, candidate.municipality].join('|');
    if (!lines.has(line)) lines.set(line, candidate);
  }
  return [...lines.values()];
}

function weigh(place: ReadPlace, row: CatalogueRow): AddressCandidate | undefined {
  const inCode = row.postalCode === place.postalCode;
  const key = place.settlementKey;
  const name = key === undefined ? 0 : likeness(key, row.settlementKey);
  const inMunicipality = municipalityRelation(place, row) === 'agrees';
  const inState = (place.state.kind === 'known' || place.state.kind === 'misspelt') && !stateDiffers(place, row);
  const why: CandidateReason[] = [];
  if (key === row.settlementKey) why.push('settlement');
  else if (name >= similar) why.push('similarSettlement');
  if (!inCode && why.length === 0) return undefined;
  // A similar name counts only where something official holds it in place.
  if (!inCode && !inMunicipality && why[0] !== 'settlement') return undefined;
  if (inCode) why.push('postalCode');
  if (inMunicipality) why.push('municipality');
  if (inState) why.push('state');
  if (!inCode && !inMunicipality && !inState) return undefined;
  const score =
    weight.settlement * name +
    (inCode ? weight.postalCode : 0) +
    (inMunicipality ? weight.municipality : 0) +
    (inState ? weight.state : 0);
  return {
    postalSettlementId: row.id,
    settlement: row.settlement,
    municipality: row.municipality,
    state: row.state,
    postalCode: row.postalCode,
    score: Math.round(score * 100) / 100,
    why,
  };
}
