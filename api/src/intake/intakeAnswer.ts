import type { Intake, IntakeRow } from '@cartera/database/intake';
import type { AddressCandidate, AddressCorrection } from '@cartera/domain/address';
import { describeIntakeFailure, describeRowProblem } from '@cartera/domain/placement';
import type { IntakeFailure, RowProblem } from '@cartera/domain/placement';

/** An intake as the API shows it: its failure, if any, with words. */
export function intakeAnswer(
  intake: Intake,
): Omit<Intake, 'failure'> & { failure: (IntakeFailure & { problem: string; suggestion: string }) | null } {
  const { failure } = intake;
  return { ...intake, failure: failure === null ? null : { ...failure, ...describeIntakeFailure(failure) } };
}

type DescribedProblem = RowProblem & { problem: string; suggestion: string };

/** A row as the API shows it: every problem with its words; no repair and no candidate are empty lists. */
export function rowAnswer(row: IntakeRow): Omit<IntakeRow, 'problems' | 'corrections' | 'candidates'> & {
  problems: DescribedProblem[];
  corrections: AddressCorrection[];
  candidates: AddressCandidate[];
} {
  return {
    ...row,
    problems: row.problems.map((problem) => ({ ...problem, ...describeRowProblem(problem) })),
    corrections: (row.corrections ?? []) as AddressCorrection[],
    candidates: (row.candidates ?? []) as AddressCandidate[],
  };
}
