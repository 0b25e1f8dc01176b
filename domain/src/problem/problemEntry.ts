import type { Language } from './language.js';

/** What a person reads: what happened, in one sentence, and what to do next, in another. */
export interface ProblemWords {
  title: string;
  action: string;
}

/** One stable problem: its HTTP status and its words in every language. */
export interface ProblemEntry extends Record<Language, ProblemWords> {
  status: number;
}
