import type { ClientFile, FileRow } from '@cartera/database/clientFile';
import { describeClientFileFailure, describeFileRowProblem } from '@cartera/domain/clientFile';
import type { ClientFileFailure, FileRowProblem } from '@cartera/domain/clientFile';

interface Words {
  problem: string;
  suggestion: string;
}

/** A client's file as the API shows it: its failure, if any, with words. */
export function clientFileAnswer(
  file: ClientFile,
): Omit<ClientFile, 'failure'> & { failure: (ClientFileFailure & Words) | null } {
  const { failure } = file;
  return { ...file, failure: failure === null ? null : { ...failure, ...describeClientFileFailure(failure) } };
}

/** A row as the API shows it: every problem with its words. */
export function fileRowAnswer<Row extends FileRow>(
  row: Row,
): Omit<Row, 'problems'> & { problems: (FileRowProblem & Words)[] } {
  return {
    ...row,
    problems: row.problems.map((problem) => ({ ...problem, ...describeFileRowProblem(problem) })),
  };
}
