import { OperatorProblem } from '../console/index.js';
import { ProgramFailure } from '../program/index.js';

/** Tells a person what went wrong, in a sentence. The stack is for whoever asks for it with CARTERA_DEBUG=1. */
export function tell(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof OperatorProblem || error instanceof ProgramFailure;
  console.error(known ? `\n✗ ${message}` : `\n✗ Error inesperado: ${message} (detalle: repite con CARTERA_DEBUG=1)`);
  if (process.env.CARTERA_DEBUG !== undefined) console.error(error);
}
