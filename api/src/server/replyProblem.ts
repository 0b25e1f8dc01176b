import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, problemOf } from '@cartera/domain/problem';
import { fieldProblems, problemFromError } from '../problem/index.js';

/** Answers with the problem that an error is, in the sender's language; what is our fault is logged with its cause. */
export function replyProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  const { code, faults, headers } = problemFromError(error);
  const problem = problemOf(code, language, `urn:uuid:${request.id}`, fieldProblems(faults, language));
  if (problem.status >= 500) request.log.error({ err: error, req: request, code }, 'request failed');
  return reply
    .code(problem.status)
    .headers({ ...headers, 'content-language': language, vary: 'accept-language' })
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}
