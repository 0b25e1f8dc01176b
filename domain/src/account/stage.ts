/**
 * Where an account stands. `settled`, `returned` and `withdrawn` are ends; every other stage is open.
 * Source: design of the account's life (docs/domain.md).
 */
export const stages = [
  'received',
  'addressReview',
  'collecting',
  'promised',
  'agreement',
  'disputed',
  'onHold',
  'ruling',
  'returned',
  'settled',
  'withdrawn',
] as const;

export type Stage = (typeof stages)[number];

export const endStages = ['returned', 'settled', 'withdrawn'] as const satisfies readonly Stage[];

/** Stages in which no channel may contact anybody. */
export const frozenStages = ['disputed', 'onHold'] as const satisfies readonly Stage[];

/** An account that can still change. */
export function isOpen(stage: Stage): boolean {
  return !(endStages as readonly Stage[]).includes(stage);
}

/** The stage forbids contact by any channel. */
export function isFrozen(stage: Stage): boolean {
  return (frozenStages as readonly Stage[]).includes(stage);
}
