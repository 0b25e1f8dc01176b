export const shiftStates = ['onDuty', 'paused', 'ended'] as const;
export type ShiftState = (typeof shiftStates)[number];

/** `forgotten`: the calendar's end and its grace went by. */
export const shiftEndReasons = ['collector', 'forgotten', 'supervisor'] as const;
export type ShiftEndReason = (typeof shiftEndReasons)[number];
