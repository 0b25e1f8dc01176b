import type { AddressCorrection, AddressPart, CatalogueRow, CorrectionReason, PlaceParts } from './addressGrade.js';
import { readState, stateCodeOf } from './mexicanState.js';
import type { StateReading } from './mexicanState.js';
import { placeKey } from './placeKey.js';
import { readPostalCode } from './postalCode.js';
import { withinTypingError } from './typingError.js';

/** The place that an address names, read against the catalogue. */
export interface ReadPlace {
  received: PlaceParts;
  /** Only a code that the catalogue knows, its lost zero put back. */
  postalCode?: string;
  lostLeadingZero: boolean;
  /** `useless`: written, but malformed or unknown to the catalogue. */
  postalCodeKind: 'usable' | 'useless' | 'missing';
  settlementKey?: string;
  municipalityKey?: string;
  state: StateReading;
}

/** Reads the place parts of an address; a lost zero is put back only where the written state or municipality speaks for it. */
export function readPlace(received: PlaceParts, rows: readonly CatalogueRow[]): ReadPlace {
  const state = readState(received.state);
  const names = {
    received,
    settlementKey: placeKey(received.settlement),
    municipalityKey: placeKey(received.municipality),
    state,
  };
  const reading = readPostalCode(received.postalCode);
  if (reading.kind === 'missing') return { ...names, lostLeadingZero: false, postalCodeKind: 'missing' };
  const useless: ReadPlace = { ...names, lostLeadingZero: false, postalCodeKind: 'useless' };
  if (reading.kind === 'malformed') return useless;
  const lostLeadingZero = reading.kind === 'lostLeadingZero';
  const known = rows.some(
    (row) =>
      row.postalCode === reading.postalCode &&
      (!lostLeadingZero || !stateDiffers(useless, row) || municipalityRelation(useless, row) === 'agrees'),
  );
  return known ? { ...names, postalCode: reading.postalCode, lostLeadingZero, postalCodeKind: 'usable' } : useless;
}

/** Whether the written state is another one than the row's. A state nobody can read contradicts nothing. */
export function stateDiffers({ state }: ReadPlace, row: CatalogueRow): boolean {
  return (state.kind === 'known' || state.kind === 'misspelt') && state.code !== row.stateCode;
}

export type MunicipalityRelation = 'agrees' | 'close' | 'missing' | 'differs';

/**
 * What the written municipality says about a row. The city counts as agreement: clients write "Playa del Carmen" for
 * Solidaridad. The state's name in the municipality's cell says nothing.
 */
export function municipalityRelation({ municipalityKey: key }: ReadPlace, row: CatalogueRow): MunicipalityRelation {
  if (key === undefined) return 'missing';
  if (key === row.municipalityKey || key === row.cityKey) return 'agrees';
  if (stateCodeOf(key) === row.stateCode) return 'missing';
  const close =
    withinTypingError(key, row.municipalityKey) ||
    (row.cityKey !== undefined && withinTypingError(key, row.cityKey)) ||
    isShortFor(key, row.municipalityKey) ||
    isShortFor(row.municipalityKey, key);
  return close ? 'close' : 'differs';
}

/** "tlajomulco" for "tlajomulco de zuniga", "ciudad juarez" for "juarez": all words of one are in the other. */
function isShortFor(short: string, long: string): boolean {
  const words = new Set(long.split(' '));
  return short.split(' ').every((word) => words.has(word));
}

/** The repair that makes one part what the row says. */
export function correction(
  place: ReadPlace,
  row: CatalogueRow,
  part: AddressPart,
  why: CorrectionReason,
): AddressCorrection {
  return { part, from: place.received[part] ?? null, to: row[part], why };
}

/** The repair of a state that was left out or misspelt; none when it agrees. */
export function stateCorrections(place: ReadPlace, row: CatalogueRow): AddressCorrection[] {
  if (place.state.kind === 'missing') return [correction(place, row, 'state', 'missingState')];
  return place.state.kind === 'misspelt' ? [correction(place, row, 'state', 'misspeltState')] : [];
}
