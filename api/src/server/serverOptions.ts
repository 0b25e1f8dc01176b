import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { AjvCompiler } from '@fastify/ajv-compiler';
import type { BuildCompilerFromPool, RouteDefinition } from '@fastify/ajv-compiler';
import { LogController } from 'fastify';
import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import { problemOf } from '@cartera/domain/problem';
import type { Config } from '../config/index.js';
import { replyProblem } from './replyProblem.js';
import { errorForLog } from './errorForLog.js';

/** JSON bodies are small; files come as multipart with a limit of their own. */
const jsonLimitBytes = 256 * 1024;
/** For the whole of a request to arrive: 200 MB on a poor line. Headers have Node's minute. */
const requestTimeoutMs = 10 * 60_000;

/**
 * Bodies are taken at their word: coercion would read `null` as an empty text and `"1"` as a number. Addresses and headers
 * are text by nature, so there it is needed. Unknown fields are refused rather than dropped: a misspelt field that is
 * silently ignored is data lost. `strictSchema` is off because OpenAPI's annotations are not Ajv's words.
 */
const buildValidator: BuildCompilerFromPool = (externalSchemas) => {
  const build = (coerceTypes: 'array' | false): ReturnType<BuildCompilerFromPool> =>
    AjvCompiler()(externalSchemas, {
      customOptions: {
        coerceTypes,
        allErrors: true,
        removeAdditional: false,
        useDefaults: true,
        strict: false,
      },
    });
  const exact = build(false);
  const coercing = build('array');
  return (schema, meta) => {
    const { httpPart } = schema as RouteDefinition;
    return httpPart === undefined || String(httpPart) === 'body' ? exact(schema, meta) : coercing(schema, meta);
  };
};

/** Bytes that were never HTTP get a problem too, written by hand: there is no request to reply to. */
function refuseSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const code =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'request.uriTooLong'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'request.timedOut'
        : 'request.malformed';
  const problem = problemOf(code, 'es', `urn:uuid:${randomUUID()}`);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} Problem\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Where log lines go. */
export interface LogStream {
  write: (line: string) => void;
}

/**
 * What Fastify is made with: limits, ids, validation, and logs that hold no personal data.
 *
 * @param logTo standard output by default
 */
export function serverOptions(config: Config, logTo?: LogStream): FastifyServerOptions {
  return {
    logger: {
      level: config.CARTERA_LOG_LEVEL,
      stream: logTo,
      // The route's pattern, never the address: ids are enough to find a record, and a log is read by more people.
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions.url ?? null }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
        err: (error: Error) => errorForLog(error),
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.CARTERA_API_TRUST_PROXY,
    bodyLimit: jsonLimitBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    schemaController: { compilersFactory: { buildValidator } },
    frameworkErrors: (error, request, reply) => void replyProblem(error, request, reply),
    clientErrorHandler: refuseSocket,
  };
}
