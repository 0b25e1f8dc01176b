import { placeKey, plainText } from '@cartera/domain/address';
import { timeZoneOf } from '@cartera/domain/calendar';

/** One settlement as a source of the catalogue states it. */
export interface SettlementSource {
  /** Five digits. */
  postalCode: string;
  settlement: string;
  settlementType: string;
  municipality: string;
  state: string;
  city?: string;
  /** INEGI's two digits. */
  stateCode: string;
  /** INEGI's three digits, where the source knows them. */
  municipalityCode?: string;
  /** The postal service's own number within the municipality, where the source knows it. */
  settlementCode?: string;
  urban: boolean;
}

/** Columns of `postal_settlement` that a source gives, in the order of {@link settlementCells}. */
export const settlementColumns = [
  'postal_code',
  'settlement',
  'settlement_type',
  'municipality',
  'state',
  'city',
  'state_code',
  'municipality_code',
  'settlement_code',
  'urban',
  'time_zone',
  'settlement_key',
  'municipality_key',
  'city_key',
  'state_key',
] as const;

/** The cells of a settlement with the keys that grading compares; undefined is null. */
export function settlementCells(source: SettlementSource): (string | undefined)[] {
  return [
    source.postalCode,
    source.settlement,
    source.settlementType,
    source.municipality,
    source.state,
    source.city,
    source.stateCode,
    source.municipalityCode,
    source.settlementCode,
    source.urban ? 't' : 'f',
    timeZoneOf(source.stateCode, source.municipalityCode),
    keyOf(source.settlement),
    keyOf(source.municipality),
    source.city === undefined ? undefined : keyOf(source.city),
    keyOf(source.state),
  ];
}

/** Municipalities and states repeat by the thousand. */
const keys = new Map<string, string>();

/** A settlement really called "Conocido" names no place in an address, but it is a row of the catalogue all the same. */
function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = placeKey(name) ?? plainText(name);
    if (keys.size < 10_000) keys.set(name, key);
  }
  return key;
}
