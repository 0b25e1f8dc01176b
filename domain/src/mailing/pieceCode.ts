/**
 * Damm's quasigroup of order 10: a check digit that finds every wrong digit and every swap of neighbours, which is how people
 * mistype a number (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004).
 */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(quasigroup[interim]?.[Number(digit)] ?? 0);
  return String(interim);
}

const letterMark = 'C';
const serialDigits = 9;

/** The largest serial that a code can say. */
export const largestPieceSerial = 10 ** serialDigits - 1;

/**
 * What the bars of a piece say and people can type: `C`, nine digits of the piece's serial and a check digit.
 *
 * @throws RangeError for a serial that has no code
 */
export function pieceCode(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > largestPieceSerial)
    throw new RangeError(`No piece code for ${serial}.`);
  const digits = String(serial).padStart(serialDigits, '0');
  return `${letterMark}${digits}${checkDigit(digits)}`;
}

/** What a scan of a letter says. */
export type LetterMark =
  | { kind: 'piece'; serial: number }
  /** The code in the window of the envelope: the letter's id. */
  | { kind: 'letter'; letterId: string }
  /** Shaped like ours, and its check digit says that a digit is wrong. */
  | { kind: 'misread' }
  | { kind: 'foreign' };

const uuidForm = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const codeForm = /^c?(\d{9})(\d)$/;

/** Reads what a scanner or a person gives: the bars of the page, or the code seen through the window of a closed envelope. */
export function readLetterMark(text: string): LetterMark {
  const plain = text.trim().toLowerCase();
  if (uuidForm.test(plain)) return { kind: 'letter', letterId: plain };
  const [, digits, check] = codeForm.exec(plain.replace(/[\s-]/g, '')) ?? [];
  if (digits === undefined) return { kind: 'foreign' };
  const serial = Number(digits);
  return checkDigit(digits) === check && serial > 0 ? { kind: 'piece', serial } : { kind: 'misread' };
}
