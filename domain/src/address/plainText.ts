/**
 * Letters that Unicode does not decompose but PostgreSQL's `unaccent` spells out. Only those that keyboards and
 * spreadsheets of Mexico produce; anything else outside a-z and 0-9 becomes a blank on both sides.
 */
const spelledOut: Readonly<Record<string, string>> = {
  '©': '(c)',
  '®': '(r)',
  '¼': '1/4',
  '½': '1/2',
  '¾': '3/4',
  Æ: 'ae',
  æ: 'ae',
  Ð: 'd',
  ð: 'd',
  Ø: 'o',
  ø: 'o',
  Þ: 'th',
  þ: 'th',
  ß: 'ss',
  Đ: 'd',
  đ: 'd',
  ı: 'i',
  Ł: 'l',
  ł: 'l',
  Œ: 'oe',
  œ: 'oe',
  '№': 'no',
  '℅': 'c/o',
};

const spelledOutLetters = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g');

/**
 * Text as searching and grading compare it: lower case, no accents, runs of anything else as one blank.
 * The same folding as the `plain()` function of the database.
 */
export function plainText(text: string): string {
  return text
    .replace(spelledOutLetters, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
