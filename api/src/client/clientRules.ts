import type { Static } from 'typebox';
import { defaultPromiseRules } from '@cartera/domain/promise';
import { ProblemError } from '../problem/index.js';
import type { ClientRulesSchema } from './clientRulesSchema.js';

export type ClientRules = Static<typeof ClientRulesSchema>;

type Sentence = Record<'es' | 'en', string>;

/** What no single field can tell of a client's rules: [JSON pointer, sentence]. */
function contradictions({ calendar, promise, contacts, report }: ClientRules): [string, Sentence][] {
  const found: [string, Sentence][] = [];
  if (calendar !== undefined && calendar.untilMinute < calendar.fromMinute + 60)
    found.push([
      '/calendar/untilMinute',
      { es: 'Debe ser al menos una hora después del inicio.', en: 'Must be at least an hour after the beginning.' },
    ]);
  const { keptPercent, partialPercent } = { ...defaultPromiseRules, ...promise };
  if (partialPercent > keptPercent)
    found.push([
      '/promise/partialPercent',
      {
        es: `No puede pasar del porcentaje desde el que se cumple (${keptPercent}).`,
        en: `Must not be above the share from which it is kept (${keptPercent}).`,
      },
    ]);
  const { perDay = null, perWeek = null } = contacts ?? {};
  if (perDay !== null && perWeek !== null && perDay > perWeek)
    found.push([
      '/contacts/perDay',
      { es: 'No puede pasar del tope de la semana.', en: 'Must not be above the cap of the week.' },
    ]);
  const fields = report?.layout?.columns?.map(({ field }) => field);
  if (fields !== undefined && !(fields.includes('reference') && fields.includes('balance')))
    found.push([
      '/report/layout/columns',
      {
        es: 'Faltan las columnas reference y balance: sin ellas el archivo no se puede cuadrar.',
        en: 'The columns reference and balance are missing: without them the file cannot be tied.',
      },
    ]);
  return found;
}

/**
 * Refuses rules that contradict themselves, naming each field.
 *
 * @param at JSON pointer of the rules in the request
 * @throws {ProblemError} `request.invalid`
 */
export function assertConsistentRules(rules: ClientRules, at = ''): void {
  const faults = contradictions(rules).map(([field, message]) => ({
    field: `${at}${field}`,
    code: 'client.rulesContradict',
    message,
  }));
  if (faults.length > 0) throw new ProblemError('request.invalid', { faults });
}
