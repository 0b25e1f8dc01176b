import type { FieldProblem } from '@cartera/domain/problem';

/** Words for a wrong field in both languages, chosen when the answer is written. */
export interface FieldFault {
  /** JSON pointer into the request. */
  field: string;
  code: string;
  message: Record<'es' | 'en', string>;
}

/** Thrown by a route to answer with a problem of the catalogue. Its `cause` is for the log alone. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly faults: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    {
      faults = [],
      headers = {},
      cause,
    }: { faults?: readonly FieldFault[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(code, { cause });
    this.code = code;
    this.faults = faults;
    this.headers = headers;
  }
}

/** The faults as the person reads them. */
export function fieldProblems(faults: readonly FieldFault[], language: 'es' | 'en'): FieldProblem[] {
  return faults.map(({ field, code, message }) => ({ field, code, message: message[language] }));
}

/** The record, or the problem that it does not exist. */
export function found<Value>(value: Value | undefined, code: string): Value {
  if (value === undefined) throw new ProblemError(code);
  return value;
}
