import { isTemplateOf } from '@cartera/domain/strategy';
import { refuse } from '../account/refuse.js';
import { letterPage } from './letterPage.js';
import { writeLetter } from './writeLetter.js';
import type { LetterDependencies, LetterOrder } from './writeLetter.js';

/** Activities of task queue `documents`. */
export interface LetterActivities {
  /**
   * Writes the letter of one strategy step to the account's holder and records it. Asked again it answers with the first
   * letter's document.
   *
   * Fails, not to be repeated, with `letter.unknownTemplate`, `letter.noUsableAddress` (none is both authorised and exact
   * or corrected), `account.frozen` (disputed or on hold) or `account.closed`: then nobody may be written to.
   */
  produceLetter: (order: LetterOrder) => Promise<{ documentId: string }>;
}

/** @returns the activities that produce letters */
export function createLetterActivities(dependencies: LetterDependencies): LetterActivities {
  const { agency } = dependencies;
  return {
    produceLetter: async (order) => {
      const { letterId, template } = order;
      if (!isTemplateOf('letter', template)) throw refuse('letter.unknownTemplate');
      return writeLetter(dependencies, order, 'carta', (subject, at) => ({
        page: letterPage({ letterId, template, subject, agency, at }),
      }));
    },
  };
}
