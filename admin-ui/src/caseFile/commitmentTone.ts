import type { Tone } from '../shown/index.js';

/** What each state of a promise or an agreement asks of whoever sees it. */
export const commitmentTone: Readonly<Record<string, Tone>> = {
  live: 'active',
  kept: 'good',
  partial: 'due',
  broken: 'late',
  proposed: 'due',
  approved: 'active',
  fulfilled: 'good',
  refused: 'blocked',
};
