import { validateStrategy } from '@cartera/domain/strategy';
import type { Strategy } from '@cartera/domain/strategy';
import { refuse } from './refuse.js';

/** Reads a stored strategy; only valid ones become versions, so anything else is a mistake of ours. */
export function readStrategy(definition: unknown): Strategy {
  const verdict = validateStrategy(definition);
  if (!verdict.valid) throw refuse(verdict.problems[0]?.code ?? 'strategy.malformed');
  return verdict.strategy;
}
