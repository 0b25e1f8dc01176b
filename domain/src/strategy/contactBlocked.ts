import { findingsThatStopContact } from '../contact/index.js';
import type { LifeState } from './life.js';

/** A finding forbids any further contact: what remains is a ruling. */
export function contactBlocked(life: LifeState): boolean {
  return (findingsThatStopContact as readonly string[]).includes(life.finding ?? '');
}
