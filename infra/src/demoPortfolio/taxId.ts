import type { Random } from '../demoCity/index.js';
import type { PersonName } from './person.js';

const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const homoclaveLetters = '123456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

/** The tax office replaces the last letter of what would read as an insult. */
const insults =
  /^(BUE[IY]|CAC[AO]|CAG[AO]|CAK[AO]|CO[GJK][AEIO]|CULO|FETO|GUEY|JOTO|KA[CGK][AO]|KO[GJK]E|KULO|MAM[EO]|ME[AO][NRS]|MION|MOCO|MUL[AO]|PED[AO]|PENE|PUT[AO]|QULO|RATA|RUIN)$/;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase();
}

function checkDigit(twelve: string): string {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += alphabet.indexOf(twelve.charAt(i)) * (13 - i);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'A' : String(digit);
}

/**
 * An RFC as the tax office would write it for an invented person: letters of the name, date of birth, and a check digit that
 * agrees. The homoclave is drawn: nobody's real one is computed.
 */
export function inventRfc(name: PersonName, random: Random): string {
  const paternal = plain(name.paternal);
  const vowel = /[AEIOU]/.exec(paternal.slice(1))?.[0] ?? 'X';
  const letters = `${paternal.charAt(0)}${vowel}${plain(name.maternal).charAt(0)}${plain(name.given).charAt(0)}`;
  const year = 50 + random.integer(52);
  const month = 1 + random.integer(12);
  const day = 1 + random.integer(28);
  const date = [year % 100, month, day].map((part) => String(part).padStart(2, '0')).join('');
  const homoclave = homoclaveLetters.charAt(random.integer(34)) + homoclaveLetters.charAt(random.integer(34));
  const twelve = `${insults.test(letters) ? `${letters.slice(0, 3)}X` : letters}${date}${homoclave}`;
  return twelve + checkDigit(twelve);
}
