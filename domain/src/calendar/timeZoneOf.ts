import { centralZone } from './zone.js';
import type { MexicanZone } from './zone.js';

/** States with one zone of their own; every other is central. */
const zoneOfState: Readonly<Record<string, MexicanZone>> = {
  '02': 'America/Tijuana',
  '03': 'America/Mazatlan',
  '08': 'America/Chihuahua',
  '18': 'America/Mazatlan',
  '23': 'America/Cancun',
  '25': 'America/Mazatlan',
  '26': 'America/Hermosillo',
};

/** A municipality that keeps another zone than its state. */
export interface ZoneException {
  stateCode: string;
  municipalityCode: string;
  municipality: string;
  zone: MexicanZone;
}

const exceptions = (stateCode: string, zone: MexicanZone, municipalities: Record<string, string>): ZoneException[] =>
  Object.entries(municipalities).map(([municipalityCode, municipality]) => ({
    stateCode,
    municipalityCode,
    municipality,
    zone,
  }));

/**
 * The northern border, which keeps the daylight saving of the United States, and Bahía de Banderas, which keeps the hour
 * of Puerto Vallarta. Source: Ley de los Husos Horarios (DOF 28-10-2022 and its change for Chihuahua, DOF 29-11-2022).
 */
export const zoneExceptions: readonly ZoneException[] = [
  ...exceptions('05', 'America/Matamoros', {
    '002': 'Acuña',
    '003': 'Allende',
    '012': 'Guerrero',
    '013': 'Hidalgo',
    '014': 'Jiménez',
    '019': 'Morelos',
    '022': 'Nava',
    '023': 'Ocampo',
    '025': 'Piedras Negras',
    '037': 'Villa Unión',
    '038': 'Zaragoza',
  }),
  ...exceptions('08', 'America/Ciudad_Juarez', {
    '005': 'Ascensión',
    '028': 'Guadalupe',
    '035': 'Janos',
    '037': 'Juárez',
    '053': 'Práxedis G. Guerrero',
  }),
  ...exceptions('08', 'America/Ojinaga', {
    '015': 'Coyame del Sotol',
    '042': 'Manuel Benavides',
    '052': 'Ojinaga',
  }),
  ...exceptions('18', 'America/Bahia_Banderas', { '020': 'Bahía de Banderas' }),
  ...exceptions('19', 'America/Matamoros', { '005': 'Anáhuac' }),
  ...exceptions('28', 'America/Matamoros', {
    '007': 'Camargo',
    '014': 'Guerrero',
    '015': 'Gustavo Díaz Ordaz',
    '022': 'Matamoros',
    '024': 'Mier',
    '025': 'Miguel Alemán',
    '027': 'Nuevo Laredo',
    '032': 'Reynosa',
    '033': 'Río Bravo',
    '040': 'Valle Hermoso',
  }),
];

const zoneOfMunicipality: ReadonlyMap<string, MexicanZone> = new Map(
  zoneExceptions.map(({ stateCode, municipalityCode, zone }) => [stateCode + municipalityCode, zone]),
);

/**
 * The zone in whose hours the people of a municipality may be contacted.
 *
 * @param stateCode INEGI's two digits; an unknown one is central
 * @param municipalityCode INEGI's three digits, or undefined to answer for the state
 */
export function timeZoneOf(stateCode: string, municipalityCode?: string): MexicanZone {
  return zoneOfMunicipality.get(stateCode + (municipalityCode ?? '')) ?? zoneOfState[stateCode] ?? centralZone;
}
