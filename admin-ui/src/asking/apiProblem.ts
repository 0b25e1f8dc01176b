import type { Schemas } from '@cartera/api/client';

/** What the API said no with: its sentence, its stable code, and the fields that are wrong. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** What to do next. */
  readonly action: string;
  readonly errors: readonly { field: string; code: string; message: string }[];
  /** The form in which react-admin spreads the errors over a form's fields. */
  readonly body: { errors: Record<string, string> } | undefined;

  constructor(problem: Partial<Schemas['Problem']> & { status: number; title: string }) {
    const { title, detail = '', status, code = 'unknown', errors = [] } = problem;
    super([title, detail].filter(Boolean).join(' '));
    this.status = status;
    this.code = code;
    this.title = title;
    this.action = detail;
    this.errors = errors;
    const fields = Object.fromEntries(errors.map(({ field, message }) => [field.replace(/^\//, ''), message]));
    this.body = errors.length === 0 ? undefined : { errors: fields };
  }
}

/** Whether the same request may be sent again as it is: the API was away, busy or cut off. */
export function mayBeRepeated(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status === 503);
}
