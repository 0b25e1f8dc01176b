import type {
  AddressCorrection,
  AddressGrading,
  AddressParts,
  CatalogueRow,
  CorrectionReason,
  PlaceParts,
} from './addressGrade.js';
import { rankCandidates } from './candidates.js';
import { plainText } from './plainText.js';
import { correction, municipalityRelation, readPlace, stateCorrections, stateDiffers } from './readPlace.js';
import type { ReadPlace } from './readPlace.js';
import { withinTypingError } from './typingError.js';

/** More repairs than this and the address was guessed, not corrected. */
const maxRepairs = 2;

/** Where a place was found in the catalogue, or why it was not. */
type Verdict =
  | { kind: 'found'; row: CatalogueRow; corrections: AddressCorrection[] }
  | { kind: 'contradictory' }
  | { kind: 'doubtful' }
  | { kind: 'incomplete' };

/**
 * Grades one address against the catalogue rows that could be meant by it: those of its postal code (also with the lost
 * zero), those of its settlement's name in its municipality or state, and those of similar name in its municipality.
 *
 * Streets cannot be checked, the catalogue has none: a deliverable address only needs a street and something in the
 * place of a number.
 *
 * @param rows in order of `id`
 * @returns the grade with what was repaired and why, or with the ranked candidates for a person to choose from
 */
export function gradeAddress(parts: AddressParts, rows: readonly CatalogueRow[]): AddressGrading {
  const grading = gradePlace(parts, rows);
  return hasDoor(parts) ? grading : { ...grading, grade: 'incomplete' };
}

/** Whether somebody could find the door: a street, and a number or what stands for it. */
export function hasDoor({ street, exterior }: AddressParts): boolean {
  return street !== undefined && street !== '' && exterior !== undefined && exterior !== '';
}

/** {@link gradeAddress} of the place alone, as if street and number were there: what thousands of addresses share. */
export function gradePlace(place: PlaceParts, rows: readonly CatalogueRow[]): AddressGrading {
  const read = readPlace(place, rows);
  const verdict = judge(read, rows);
  if (verdict.kind === 'found') {
    const { row, corrections } = verdict;
    const grade = corrections.length > 0 ? 'corrected' : 'exact';
    return { grade, corrections, candidates: [], postalSettlementId: row.id };
  }
  const candidates = rankCandidates(read, rows);
  const nothingToOffer = verdict.kind === 'doubtful' && candidates.length === 0;
  return { grade: nothingToOffer ? 'incomplete' : verdict.kind, corrections: [], candidates };
}

function judge(place: ReadPlace, rows: readonly CatalogueRow[]): Verdict {
  return place.postalCode === undefined ? judgeByName(place, rows) : judgeByPostalCode(place, rows, place.postalCode);
}

function judgeByPostalCode(place: ReadPlace, rows: readonly CatalogueRow[], postalCode: string): Verdict {
  const inCode = rows.filter((row) => row.postalCode === postalCode);
  if (inCode.every((row) => stateDiffers(place, row))) return { kind: 'contradictory' };
  const choice = chooseSettlement(place, inCode, rows);
  if (choice === undefined) {
    if (inCode.every((row) => municipalityRelation(place, row) === 'differs')) return { kind: 'contradictory' };
    return { kind: place.settlementKey === undefined ? 'incomplete' : 'doubtful' };
  }
  const { row, why } = choice;
  const relation = municipalityRelation(place, row);
  if (relation === 'differs') return { kind: 'contradictory' };
  if (place.state.kind === 'unknown') return { kind: 'doubtful' };
  const corrections = [
    ...(place.lostLeadingZero ? [correction(place, row, 'postalCode', 'lostLeadingZero')] : []),
    ...(why === undefined ? [] : [correction(place, row, 'settlement', why)]),
    ...(relation === 'agrees'
      ? []
      : [
          correction(place, row, 'municipality', relation === 'close' ? 'misspeltMunicipality' : 'missingMunicipality'),
        ]),
    ...stateCorrections(place, row),
  ];
  return corrections.length > maxRepairs ? { kind: 'doubtful' } : { kind: 'found', row, corrections };
}

/**
 * Without a usable postal code only the names speak. They are certain when the code was left out and settlement and
 * municipality name exactly one; a code that is wrong may be the part that was right, so then a person decides.
 */
function judgeByName(place: ReadPlace, rows: readonly CatalogueRow[]): Verdict {
  if (place.settlementKey === undefined) return { kind: 'incomplete' };
  const named = rows.filter(
    (row) =>
      row.settlementKey === place.settlementKey &&
      municipalityRelation(place, row) === 'agrees' &&
      !stateDiffers(place, row),
  );
  const [row] = named;
  const single = row !== undefined && named.every((other) => other.postalCode === row.postalCode);
  if (!single || place.postalCodeKind !== 'missing' || place.state.kind === 'unknown') return { kind: 'doubtful' };
  const corrections = [correction(place, row, 'postalCode', 'missingPostalCode'), ...stateCorrections(place, row)];
  return { kind: 'found', row, corrections };
}

/** The settlement of a postal code that is meant, and the repair it took; undefined when it is not certain. */
function chooseSettlement(
  place: ReadPlace,
  inCode: readonly CatalogueRow[],
  rows: readonly CatalogueRow[],
): { row: CatalogueRow; why?: CorrectionReason } | undefined {
  const key = place.settlementKey;
  if (key === undefined) {
    const [only, ...others] = inCode;
    return only !== undefined && others.length === 0 ? { row: only, why: 'missingSettlement' } : undefined;
  }
  const exact = bestOf(
    place,
    inCode.filter(
      (row) => row.settlementKey === key || `${plainText(row.settlementType)} ${row.settlementKey}` === key,
    ),
  );
  if (exact !== undefined) return { row: exact };
  // The very name exists a few streets away: then the code may be the mistake, not the name.
  const elsewhere = rows.some(
    (row) => row.settlementKey === key && inCode.some((code) => code.municipalityKey === row.municipalityKey),
  );
  // As written too: an abbreviation with a typing error in it ("Seecc") is no longer known as one.
  const plain = plainText(place.received.settlement ?? '');
  const close = inCode.filter(
    (row) => withinTypingError(key, row.settlementKey) || withinTypingError(plain, plainText(row.settlement)),
  );
  const [row] = close;
  const single = row !== undefined && close.every((other) => other.settlementKey === row.settlementKey);
  return single && !elsewhere ? { row, why: 'misspeltSettlement' } : undefined;
}

/** One postal code may hold a name twice, in two municipalities or as colonia and pueblo: the one that agrees more. */
function bestOf(place: ReadPlace, rows: readonly CatalogueRow[]): CatalogueRow | undefined {
  return rows.find((row) => municipalityRelation(place, row) === 'agrees') ?? rows[0];
}
