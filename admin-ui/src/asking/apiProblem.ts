import { HttpError } from 'react-admin';
import type { Schemas } from '@cartera/api/client';

/** What the API said no with: its sentence, its stable code, and the fields that are wrong. */
export class ApiProblem extends HttpError {
  readonly code: string;
  readonly title: string;
  /** What to do next. */
  readonly action: string;
  readonly errors: readonly { field: string; code: string; message: string }[];

  constructor(problem: Partial<Schemas['Problem']> & { status: number; title: string }) {
    const { title, detail = '', status, code = 'unknown', errors = [] } = problem;
    // React-admin shows `message` and spreads the errors of `body` over a form's fields.
    const fields = Object.fromEntries(errors.map(({ field, message }) => [field.replace(/^\//, ''), message]));
    super([title, detail].filter(Boolean).join(' '), status, errors.length === 0 ? undefined : { errors: fields });
    this.code = code;
    this.title = title;
    this.action = detail;
    this.errors = errors;
  }
}

/** Whether the same request may be sent again as it is: the API was away, busy or cut off. */
export function mayBeRepeated(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status === 503);
}
