import { plainText } from './plainText.js';

/**
 * Ways of writing the same word in the name of a place. Both the catalogue and the client's text pass through it, so it
 * only has to be consistent, not complete. Roman numerals are here because "Villas II" and "Villas 2" are one colonia.
 */
const sameWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    secc: 'seccion',
    sec: 'seccion',
    sta: 'santa',
    sto: 'santo',
    sn: 'san',
    gral: 'general',
    ing: 'ingeniero',
    lic: 'licenciado',
    dr: 'doctor',
    prof: 'profesor',
    profr: 'profesor',
    fco: 'francisco',
    ma: 'maria',
    amp: 'ampliacion',
    ampl: 'ampliacion',
    nte: 'norte',
    ote: 'oriente',
    pte: 'poniente',
    cd: 'ciudad',
    hda: 'hacienda',
    pto: 'puerto',
    primera: '1',
    segunda: '2',
    tercera: '3',
    cuarta: '4',
    ii: '2',
    iii: '3',
    iv: '4',
    vi: '6',
    vii: '7',
    viii: '8',
    ix: '9',
  }),
);

/** "1a", "2da", "3er", "4to"… are the bare number. */
const ordinal = /^(\d{1,2})(?:a|o|ra|ro|er|era|ero|da|do|ta|to|ma|mo|va|vo|na|no)$/;

/** Words that say what kind of place follows and that people write or leave out at will. */
const prefix =
  /^(?:colonia|col|fraccionamiento|fracc|frac|municipio de|mpio de|municipio|mpio|alcaldia|delegacion|deleg) (?=.)/;

/** What people type in a cell that must not be empty. */
const placeholders: ReadonlySet<string> = new Set([
  '0',
  'x',
  'xx',
  'xxx',
  'na',
  'n a',
  'nd',
  'n d',
  'sd',
  's d',
  's c',
  's n',
  'null',
  'ninguno',
  'ninguna',
  'no tiene',
  'sin dato',
  'sin datos',
  'sin colonia',
  'desconocido',
  'desconocida',
  'conocido',
  'domicilio conocido',
]);

/**
 * The name of a settlement, municipality, city or state as grading compares it: plain text with abbreviations,
 * ordinals and Roman numerals spelled one way and the generic word in front dropped.
 *
 * @returns undefined when the text names no place: empty, or a filler such as "N/A"
 */
export function placeKey(name: string | undefined | null): string | undefined {
  if (name === undefined || name === null) return undefined;
  const plain = plainText(name.replace(/ª/g, 'a').replace(/º/g, 'o'));
  if (plain === '' || placeholders.has(plain)) return undefined;
  return plain
    .split(' ')
    .map((word) => sameWord.get(word) ?? ordinal.exec(word)?.[1] ?? word)
    .join(' ')
    .replace(prefix, '');
}
