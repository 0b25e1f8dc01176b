/** What a supervisor is told about. `noSignal` is silence and never a breach. */
export const alertKinds = ['outOfZone', 'offRoute', 'noSignal', 'panic', 'mockLocation'] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertStates = ['raised', 'acknowledged', 'explained', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];
