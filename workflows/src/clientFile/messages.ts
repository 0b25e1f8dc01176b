import { defineUpdate } from '@temporalio/workflow';
import type { CoveredPeriod, FileLayout } from '@cartera/domain/clientFile';

/**
 * The doors of a client's file. Send each update with `updateId` = `commandId`, so that a repeated request is answered and
 * not done again. Refusals are `ApplicationFailure`s whose `type` is a stable code (`clientFile.notInPreview`); those of the
 * validators leave no trace in history.
 */
interface FileCommand {
  /** UUID made by the author. */
  commandId: string;
  /** The id of the person who asks. */
  actor: string;
}

/** Answered as soon as the work is under way; how far it is, is read from the file's row. */
export interface ClientFileAnswer {
  state: 'reading' | 'accepting' | 'discarded';
}

export interface AcceptClientFile extends FileCommand {
  /** Of a payment file: the value dates it holds every payment of; without it, those that its rows suggest. */
  period?: CoveredPeriod;
}

/** The layout a person gives: canonical column names by position, no content of the file. */
export interface CorrectFileLayout extends FileCommand {
  layout: FileLayout;
}

export type DiscardClientFile = FileCommand;

/**
 * Makes the rows in preview effective and begins to tell their accounts. Refused with `clientFile.notInPreview`,
 * `clientFile.notReadable` or `clientFile.period*`.
 */
export const acceptClientFile = defineUpdate<ClientFileAnswer, [AcceptClientFile]>('acceptClientFile');

/** Reads the file again with another layout. Refused with `clientFile.notInPreview` or `layout.*`. */
export const correctFileLayout = defineUpdate<ClientFileAnswer, [CorrectFileLayout]>('correctFileLayout');

/** Gives the file up before anything was done about it. Refused with `clientFile.notInPreview`. */
export const discardClientFile = defineUpdate<ClientFileAnswer, [DiscardClientFile]>('discardClientFile');
