import type { Reading } from './reading.js';

export type PhoneProblem = 'none' | 'notPhone' | 'several';
export type EmailProblem = 'notEmail';

/** What clients write where a debtor has no phone. */
const noPhone =
  /^(no tiene|sin tel[eé]fono|sin n[uú]mero|no|n\/?a|s\/?n|ninguno|ning[uú]n|no aplica|no proporciona|-+|0+)$/i;

/**
 * The ten national digits behind the prefixes people still write (044, 045, 01, +52, +52 1), or undefined. Area codes
 * begin with 2 to 9, and ten times the same digit is a filled-in blank.
 */
function nationalDigits(text: string): string | undefined {
  if (/[^\d\s()+.\-/]/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const national = /^(?:(?:00)?521?|04[45]|01)?([2-9]\d{9})$/.exec(digits)?.[1];
  return national === undefined || /^(\d)\1{9}$/.test(national) ? undefined : national;
}

/** Reads a Mexican phone into E.164. Several in one cell: the first usable one, and the rest is told. */
export function readPhone(text: string): Reading<string, PhoneProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if (noPhone.test(trimmed)) return { problem: 'none' };
  const whole = nationalDigits(trimmed);
  if (whole !== undefined) return { value: `+52${whole}` };
  for (const part of trimmed.split(/[/;,|]|\s+[yYoOeE]\s+/)) {
    const national = nationalDigits(part);
    if (national !== undefined) return { value: `+52${national}`, problem: 'several' };
  }
  return { problem: 'notPhone' };
}

const emailForm =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** Reads an e-mail address in lower case. */
export function readEmail(text: string): Reading<string, EmailProblem> {
  const value = text.trim().toLowerCase();
  if (value === '') return {};
  if (value.length > 254 || !emailForm.test(value) || value.includes('..')) return { problem: 'notEmail' };
  return { value };
}
