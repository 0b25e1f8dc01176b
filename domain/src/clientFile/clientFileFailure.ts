import { describeIntakeFailure, isMendable } from '../placement/index.js';
import type { IntakeFailureCode } from '../placement/index.js';
import { clientFileKindLabels } from './clientFileKind.js';
import type { ClientFileKind } from './clientFileKind.js';

/** Why a client's file as a whole cannot be read: what can be wrong with any file, or that it is of another kind. */
export type ClientFileFailureCode = IntakeFailureCode | 'clientFile.otherKind';

export interface ClientFileFailure {
  code: ClientFileFailureCode;
  /** The row it was found at, 1-based, where there is one. */
  row?: number;
  /** The columns that are missing. */
  columns?: readonly string[];
  /** The kind that the file seems to be. */
  kind?: ClientFileKind;
}

/** A person can mend these by saying what the columns are; the others need another file. */
export function isMendableFailure(code: ClientFileFailureCode): boolean {
  return code === 'clientFile.otherKind' || isMendable(code);
}

/** A failure in the client's words (es-MX): what was found, and what to do. */
export function describeClientFileFailure({ code, row, columns, kind }: ClientFileFailure): {
  problem: string;
  suggestion: string;
} {
  if (code !== 'clientFile.otherKind') return describeIntakeFailure({ code, row, columns });
  const label = kind === undefined ? 'otro tipo' : `«${clientFileKindLabels[kind]}»`;
  return {
    problem: `Por sus encabezados, el archivo parece ser de ${label}.`,
    suggestion: 'Descártelo y envíelo con el tipo que le corresponde, o indique qué es cada columna.',
  };
}
