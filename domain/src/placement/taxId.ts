import type { Reading } from './reading.js';

export type RfcProblem = 'notRfc' | 'checkDigit' | 'generic';
export type CurpProblem = 'notCurp' | 'checkDigit';

const rfcForm = /^[A-ZÑ&]{3,4}(\d{2})(\d{2})(\d{2})[A-Z0-9]{2}[0-9A]$/;
const rfcAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

const curpForm =
  /^[A-Z][AEIOUX][A-Z]{2}(\d{2})(\d{2})(\d{2})[HMX](?:A[GS]|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)[B-DF-HJ-NP-TV-ZÑX]{3}[A-Z0-9]\d$/;
const curpAlphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** What the tax office gives to the public at large and to foreigners: it identifies nobody. */
const genericRfcs = ['XAXX010101000', 'XEXX010101000'];

/** The day exists in some century; the two-digit year cannot say which. */
function dayExists(month: string | undefined, day: string | undefined): boolean {
  const lastDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return lastDay !== undefined && Number(day) >= 1 && Number(day) <= lastDay;
}

function rfcCheckDigit(rfc: string): string {
  const padded = rfc.padStart(13, ' ');
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += rfcAlphabet.indexOf(padded.charAt(i)) * (13 - i);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'A' : String(digit);
}

function curpCheckDigit(curp: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += curpAlphabet.indexOf(curp.charAt(i)) * (18 - i);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Reads an RFC of 12 (company) or 13 (person) characters. A wrong check digit is only told: the tax office itself has
 * issued such RFCs. One of the wrong form has no value.
 */
export function readRfc(text: string): Reading<string, RfcProblem> {
  const value = text.toUpperCase().replace(/[\s.-]/g, '');
  if (value === '') return {};
  const form = rfcForm.exec(value);
  if (form === null || !dayExists(form[2], form[3])) return { problem: 'notRfc' };
  if (genericRfcs.includes(value)) return { value, problem: 'generic' };
  return rfcCheckDigit(value) === value.at(-1) ? { value } : { value, problem: 'checkDigit' };
}

/** Reads a CURP. A wrong check digit is only told; one of the wrong form has no value. */
export function readCurp(text: string): Reading<string, CurpProblem> {
  const value = text.toUpperCase().replace(/[\s.-]/g, '');
  if (value === '') return {};
  const form = curpForm.exec(value);
  if (form === null || !dayExists(form[2], form[3])) return { problem: 'notCurp' };
  return curpCheckDigit(value) === value.at(-1) ? { value } : { value, problem: 'checkDigit' };
}
