import type { StepKind } from '../strategy/index.js';

/**
 * The one line that answers "what happens next, when and why" for an account on every screen.
 * `why` is a stable code that the screens put into words.
 */
export interface NextEvent {
  what: StepKind | 'reviewAddress' | 'decideRuling' | 'report' | 'resume';
  /** Epoch milliseconds of the business clock; null while a person decides when. */
  at: number | null;
  why: string;
  /** The strategy step it belongs to, where there is one. */
  stepKey?: string;
}
