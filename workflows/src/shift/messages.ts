import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AlertKind } from '@cartera/domain/geofence';
import type { ShiftEndReason, ShiftState } from '@cartera/domain/shift';

/**
 * The doors of a shift. Send each update with `updateId` = `commandId`, so that a repeated request is answered and not done again.
 * Refusals are `ApplicationFailure`s whose `type` is a stable code; those of the validators leave no trace in history.
 */
export interface ShiftCommand {
  /** UUID made by the author. */
  commandId: string;
  /** The shift meant: a day may have had another before. */
  shiftId: string;
  /** When it happened by the phone: epoch milliseconds. */
  at: number;
}

export interface EndShiftCommand extends ShiftCommand {
  reason: ShiftEndReason;
}

export interface RouteAcknowledgement {
  commandId: string;
  shiftId: string;
  routeId: string;
  version: number;
}

export interface ShiftAnswer {
  state: ShiftState;
}

/** Answers once the shift is open. Refused with `shift.alreadyOpen` when the collector has another. */
export const startShift = defineUpdate<ShiftAnswer, [Pick<ShiftCommand, 'commandId' | 'shiftId'>]>('startShift');

/** Refused with `shift.notOnDuty`. */
export const pauseShift = defineUpdate<ShiftAnswer, [ShiftCommand]>('pauseShift');

/** Refused with `shift.notPaused`. */
export const resumeShift = defineUpdate<ShiftAnswer, [ShiftCommand]>('resumeShift');

/** Refused with `shift.ended`. */
export const endShift = defineUpdate<ShiftAnswer, [EndShiftCommand]>('endShift');

/** The phone follows this version of its route. Refused with `route.versionUnknown`. */
export const acknowledgeRoute = defineUpdate<ShiftAnswer, [RouteAcknowledgement]>('acknowledgeRoute');

export interface RaisedAlert {
  alertId: string;
  kind: AlertKind;
  /** Business moment, epoch milliseconds. */
  raisedAt: number;
}

/** An alert of this shift has been raised: from now on somebody must answer. Told twice it is heard once. */
export const alertRaised = defineSignal<[RaisedAlert]>('alertRaised');
