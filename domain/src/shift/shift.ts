export const shiftStates = ['onDuty', 'paused', 'ended'] as const;
export type ShiftState = (typeof shiftStates)[number];
