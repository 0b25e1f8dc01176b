import { isGrpcServiceError } from '@temporalio/client';
import type { FastifyError } from 'fastify';
import { CursorError } from '@cartera/database/page';
import type { ProblemCode } from '@cartera/domain/problem';
import { ProblemError } from './problemError.js';
import { validationFaults } from './validationFault.js';

/** Errors of the framework and its plugins that have a problem of their own. */
const frameworkCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.mediaTypeUnsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.mediaTypeUnsupported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.tooLarge',
  FST_REQ_FILE_TOO_LARGE: 'intake.fileTooLarge',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_HANDLER_TIMEOUT: 'service.overloaded',
  FST_ERR_BAD_URL: 'request.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'request.uriTooLong',
  FST_UNDER_PRESSURE: 'service.overloaded',
};

/** For a 4xx that only says its status. */
const statusCodes: Readonly<Record<number, ProblemCode>> = {
  401: 'session.required',
  403: 'permission.denied',
  404: 'route.notFound',
  408: 'request.timedOut',
  413: 'request.tooLarge',
  414: 'request.uriTooLong',
  415: 'request.mediaTypeUnsupported',
  429: 'rate.exceeded',
  503: 'service.overloaded',
};

/** SQLSTATE classes and driver codes that mean "not now" rather than "never" (PostgreSQL manual, appendix A). */
const databaseGone =
  /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT)$/;

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** The error and everything it was caused by: drizzle wraps what the driver throws. */
function* causes(error: unknown): Generator<unknown> {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) yield cause;
}

const retryAfter = { 'retry-after': '5' };

/**
 * The problem that an error becomes. What nobody foresaw is `service.unexpected`: its cause is for the log, not for the
 * sender.
 */
export function problemFromError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof CursorError) return new ProblemError('request.cursorInvalid');
  for (const cause of causes(error)) {
    if (isGrpcServiceError(cause)) return new ProblemError('service.lifecyclesUnavailable', { headers: retryAfter });
    if (databaseGone.test(codeOf(cause) ?? ''))
      return new ProblemError('service.databaseUnavailable', { headers: retryAfter });
  }
  const { code, validation, statusCode = 500 } = error as Partial<FastifyError>;
  if (validation !== undefined) return new ProblemError('request.invalid', { faults: validationFaults(validation) });
  const named = (code === undefined ? undefined : frameworkCodes[code]) ?? statusCodes[statusCode];
  if (named !== undefined) return new ProblemError(named);
  if (error instanceof SyntaxError && statusCode === 400) return new ProblemError('request.malformed');
  if (statusCode >= 400 && statusCode < 500) return new ProblemError('request.refused');
  return new ProblemError('service.unexpected');
}
