import type { ProblemEntry } from './problemEntry.js';

/** Words of a rule that refuses, in order: what happened and what to do, in Spanish and then in English. */
type Words = readonly [es: string, esAction: string, en: string, enAction: string];

/**
 * The entry of a refusal.
 *
 * @param status 409 for what happened meanwhile, 422 for what was asked
 */
export function refusal(status: 409 | 422, [es, esAction, en, enAction]: Words): ProblemEntry {
  return { status, es: { title: es, action: esAction }, en: { title: en, action: enAction } };
}
