import type { Language } from '../problem/language.js';
import { sheetColumns } from '../strategySheet/index.js';
import type { FieldDifference, StepDifference } from './diffStrategies.js';

function fieldWords({ field, before, after }: FieldDifference, language: Language): string {
  const none = language === 'es' ? 'nada' : 'nothing';
  return `${sheetColumns[field].heading}: ${before === '' ? none : before} → ${after === '' ? none : after}`;
}

/** A difference as a sentence. Headings and kinds stay in the words of the sheet. */
export function diffWords(difference: StepDifference, language: Language): string {
  const spanish = language === 'es';
  const step = `«${difference.key}»`;
  switch (difference.kind) {
    case 'added':
      return spanish
        ? `Se agrega el paso ${step} en el lugar ${difference.position}.`
        : `Step ${step} is added at place ${difference.position}.`;
    case 'removed':
      return spanish
        ? `Se quita el paso ${step}, que estaba en el lugar ${difference.position}.`
        : `Step ${step}, at place ${difference.position}, is removed.`;
    case 'moved':
      return spanish
        ? `El paso ${step} pasa del lugar ${difference.from} al ${difference.to}.`
        : `Step ${step} moves from place ${difference.from} to ${difference.to}.`;
    case 'changed': {
      const fields = difference.fields.map((field) => fieldWords(field, language)).join('; ');
      return spanish ? `Cambia el paso ${step}: ${fields}.` : `Step ${step} changes: ${fields}.`;
    }
  }
}
