import type { FenceKind } from './fixFacts.js';

/** What a supervisor is told about. `noSignal` is silence and never a breach. */
export const alertKinds = ['outOfZone', 'offRoute', 'noSignal', 'panic', 'mockLocation'] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertStates = ['raised', 'acknowledged', 'explained', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];

/** The alert that a breach of a fence raises. */
export const alertOfFence = { zone: 'outOfZone', corridor: 'offRoute' } as const satisfies Record<FenceKind, AlertKind>;

/** Minutes in which somebody must answer before the next unit up the tree is asked. A call for help waits for nobody long. */
export function escalationMinutes(kind: AlertKind): number {
  return kind === 'panic' ? 1 : 5;
}

/** Why an alert ended: by a person's word, or because its cause did. */
export const alertCloseReasons = ['attended', 'falseAlarm', 'returned', 'heardAgain', 'shiftEnded'] as const;
export type AlertCloseReason = (typeof alertCloseReasons)[number];

/** Those a person may give. */
export const personCloseReasons = ['attended', 'falseAlarm'] as const satisfies readonly AlertCloseReason[];
