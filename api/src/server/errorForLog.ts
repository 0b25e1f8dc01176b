/** An error as the log may hold it. */
interface LoggedError {
  [field: string]: unknown;
  type: string;
  /** Empty when the error quotes values in it. */
  message: string;
  /** The frames only: the first lines of a stack repeat the message. */
  stack: string;
  code?: string;
  query?: string;
  constraint?: string;
  cause?: LoggedError;
}

function text(error: object, field: string): string | undefined {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}

/**
 * What helps to mend an error, without what belongs to a debtor. Database errors quote the values they choked on, in their
 * message and detail: of those the log keeps the statement, the SQLSTATE and the constraint.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const quotesValues = text(error, 'query') !== undefined || text(error, 'severity') !== undefined;
  return {
    type: error.name,
    message: quotesValues ? '' : error.message,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .join('\n'),
    code: text(error, 'code'),
    query: text(error, 'query'),
    constraint: text(error, 'constraint_name'),
    cause: error.cause instanceof Error && depth < 5 ? errorForLog(error.cause, depth + 1) : undefined,
  };
}
