import { readFileSync } from 'node:fs';
import type { Random } from './random.js';

/** A colonia that the postal catalogue knows under exactly one code of its municipality. */
export interface Settlement {
  readonly municipality: string;
  /** The catalogue's word: `Colonia`, `Barrio`, `Pueblo`, `Unidad habitacional`, `Fraccionamiento`. */
  readonly kind: string;
  readonly name: string;
  readonly postalCode: string;
}

export const state = 'Ciudad de México';

/**
 * Names and codes are real, so that grading finds them; everything else in the city is invented. Taken from Correos de México's
 * catalogue (free use). Codes begin with 0, because a spreadsheet that drops that zero is the commonest damage in the trade.
 */
function catalogue(): Settlement[] {
  const text = readFileSync(new URL('./settlements.tsv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [municipality = '', kind = '', name = '', postalCode = ''] = line.split('\t');
      return { municipality, kind, name, postalCode };
    });
}

/**
 * Chooses `count` settlements of a municipality, in the order of their postal codes, so that neighbours have near codes.
 *
 * @throws when the municipality has fewer
 */
export function chooseSettlements(municipality: string, count: number, random: Random): Settlement[] {
  const rest = catalogue().filter((settlement) => settlement.municipality === municipality);
  if (rest.length < count) throw new Error(`${municipality} has ${rest.length} settlements, and ${count} are needed.`);
  const chosen: Settlement[] = [];
  while (chosen.length < count) chosen.push(...rest.splice(random.integer(rest.length), 1));
  return chosen.sort((a, b) => a.postalCode.localeCompare(b.postalCode) || (a.name < b.name ? -1 : 1));
}
