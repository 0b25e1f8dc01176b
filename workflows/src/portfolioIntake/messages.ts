import { defineUpdate } from '@temporalio/workflow';
import type { ColumnLayout } from '@cartera/domain/placement';

/**
 * The doors of an intake. Send each update with `updateId` = `commandId`, so that a repeated request is answered and not
 * done again. Refusals are `ApplicationFailure`s whose `type` is a stable code (`intake.notInPreview`); those of the
 * validators leave no trace in history.
 */
interface IntakeCommand {
  /** UUID made by the author. */
  commandId: string;
  /** The id of the person who asks. */
  actor: string;
}

/** Answered as soon as the work is under way; how far it is, is read from the intake's row. */
export interface IntakeAnswer {
  state: 'reading' | 'accepting' | 'undone';
}

export type AcceptIntake = IntakeCommand;

/** The layout a person gives: canonical column names by position, no content of the file. */
export interface CorrectLayout extends IntakeCommand {
  layout: ColumnLayout;
}

export type DiscardIntake = IntakeCommand;
export type UndoIntake = IntakeCommand;

/** Makes accounts of the rows in preview. Refused with `intake.notInPreview` or `intake.notReadable`. */
export const acceptIntake = defineUpdate<IntakeAnswer, [AcceptIntake]>('acceptIntake');

/** Reads the file again with another layout. Refused with `intake.notInPreview` or `layout.*`. */
export const correctLayout = defineUpdate<IntakeAnswer, [CorrectLayout]>('correctLayout');

/** Gives the file up before any account was made of it. Refused with `intake.notInPreview`. */
export const discardIntake = defineUpdate<IntakeAnswer, [DiscardIntake]>('discardIntake');

/**
 * Withdraws every account of the intake, as long as nobody has been written to or spoken to.
 * Refused with `intake.notAccepted` or `intake.contactMade`.
 */
export const undoIntake = defineUpdate<IntakeAnswer, [UndoIntake]>('undoIntake');
