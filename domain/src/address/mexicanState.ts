import { placeKey } from './placeKey.js';
import { withinTypingError } from './typingError.js';

/** A federal entity by INEGI's code, with the postal service's name and the other ways clients write it. */
export interface MexicanState {
  code: string;
  name: string;
  aliases: readonly string[];
}

export const mexicanStates: readonly MexicanState[] = [
  { code: '01', name: 'Aguascalientes', aliases: ['AGS'] },
  { code: '02', name: 'Baja California', aliases: ['BC', 'B.C.', 'Baja California Norte', 'BCN'] },
  { code: '03', name: 'Baja California Sur', aliases: ['BCS', 'B.C.S.'] },
  { code: '04', name: 'Campeche', aliases: ['CAMP'] },
  { code: '05', name: 'Coahuila de Zaragoza', aliases: ['Coahuila', 'COAH'] },
  { code: '06', name: 'Colima', aliases: ['COL'] },
  { code: '07', name: 'Chiapas', aliases: ['CHIS'] },
  { code: '08', name: 'Chihuahua', aliases: ['CHIH'] },
  {
    code: '09',
    name: 'Ciudad de México',
    aliases: ['CDMX', 'D.F.', 'DF', 'Distrito Federal', 'México D.F.', 'México DF', 'Mexico City'],
  },
  { code: '10', name: 'Durango', aliases: ['DGO', 'DUR'] },
  { code: '11', name: 'Guanajuato', aliases: ['GTO'] },
  { code: '12', name: 'Guerrero', aliases: ['GRO'] },
  { code: '13', name: 'Hidalgo', aliases: ['HGO'] },
  { code: '14', name: 'Jalisco', aliases: ['JAL'] },
  {
    code: '15',
    name: 'México',
    aliases: ['Estado de México', 'Edo. de México', 'Edo. Méx.', 'Edo. de Méx.', 'Edomex', 'MEX', 'EM'],
  },
  { code: '16', name: 'Michoacán de Ocampo', aliases: ['Michoacán', 'MICH'] },
  { code: '17', name: 'Morelos', aliases: ['MOR'] },
  { code: '18', name: 'Nayarit', aliases: ['NAY'] },
  { code: '19', name: 'Nuevo León', aliases: ['N.L.', 'NL', 'Nvo. León'] },
  { code: '20', name: 'Oaxaca', aliases: ['OAX', 'Oaxaca de Juárez'] },
  { code: '21', name: 'Puebla', aliases: ['PUE'] },
  { code: '22', name: 'Querétaro', aliases: ['QRO', 'Querétaro de Arteaga'] },
  { code: '23', name: 'Quintana Roo', aliases: ['Q. Roo', 'Q.R.', 'QROO'] },
  { code: '24', name: 'San Luis Potosí', aliases: ['SLP', 'S.L.P.'] },
  { code: '25', name: 'Sinaloa', aliases: ['SIN'] },
  { code: '26', name: 'Sonora', aliases: ['SON'] },
  { code: '27', name: 'Tabasco', aliases: ['TAB'] },
  { code: '28', name: 'Tamaulipas', aliases: ['TAMPS', 'TAM'] },
  { code: '29', name: 'Tlaxcala', aliases: ['TLAX'] },
  { code: '30', name: 'Veracruz de Ignacio de la Llave', aliases: ['Veracruz', 'VER', 'Veracruz-Llave'] },
  { code: '31', name: 'Yucatán', aliases: ['YUC'] },
  { code: '32', name: 'Zacatecas', aliases: ['ZAC'] },
];

const codeByKey: ReadonlyMap<string, string> = new Map(
  mexicanStates.flatMap(({ code, name, aliases }) =>
    [name, ...aliases].map((text): [string, string] => [placeKey(text) ?? text, code]),
  ),
);

const nameKeys: readonly { code: string; key: string }[] = [...codeByKey].flatMap(([key, code]) =>
  key.length > 5 ? [{ code, key }] : [],
);

/** What a client's "state" cell says. */
export type StateReading =
  { kind: 'missing' } | { kind: 'known'; code: string } | { kind: 'misspelt'; code: string } | { kind: 'unknown' };

/**
 * Reads a state however it is written: official name, short name, abbreviation, or one of these with a typing error
 * that leaves a single state possible.
 */
export function readState(text: string | undefined | null): StateReading {
  const key = placeKey(text);
  if (key === undefined) return { kind: 'missing' };
  const code = codeByKey.get(key);
  if (code !== undefined) return { kind: 'known', code };
  const close = new Set(nameKeys.filter((state) => withinTypingError(key, state.key)).map((state) => state.code));
  const [only] = close;
  return close.size === 1 && only !== undefined ? { kind: 'misspelt', code: only } : { kind: 'unknown' };
}

/** INEGI's two digits of a state as written by a client, or undefined when it is none. */
export function stateCodeOf(text: string): string | undefined {
  const key = placeKey(text);
  return key === undefined ? undefined : codeByKey.get(key);
}

/** The postal service's name of a state by INEGI's code. */
export function stateName(code: string): string | undefined {
  return mexicanStates.find((state) => state.code === code)?.name;
}
