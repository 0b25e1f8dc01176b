import { createApiClient } from '@cartera/api/client';
import type { Schemas } from '@cartera/api/client';
import { languageInUse } from '../words/language.js';
import { ApiProblem } from './apiProblem.js';

/** The API of this console: same address as the page, session in the browser's cookie. */
export const api = createApiClient({
  baseUrl: globalThis.location?.origin ?? '',
  // Looked up at each request, so that a page that replaces it (a test, a tracer) is heard.
  fetch: (request) => globalThis.fetch(request),
});
api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', languageInUse());
    return request;
  },
});

const unreachable = {
  es: ['No hay comunicación con el servidor.', 'Revise su red; lo que escribió sigue aquí. Vuelva a intentarlo.'],
  en: ['The server cannot be reached.', 'Check your network; what you typed is still here. Try again.'],
} as const;

/** The problem of an answer without one of its own: a proxy's page, a line cut half way. */
function unknownProblem(status: number): ApiProblem {
  const [title, detail] = unreachable[languageInUse()];
  return new ApiProblem({ status, title, detail, code: 'network.unreachable' });
}

/**
 * The data of an answer.
 *
 * @param asking what `api.GET` and its like return
 * @throws {ApiProblem} whatever else it was
 */
export async function ask<Data>(
  asking: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const answer = await asking.catch(() => undefined);
  if (answer === undefined) throw unknownProblem(0);
  const { data, error, response } = answer;
  if (response.ok) return data as Exclude<Data, undefined>;
  const problem = error as Partial<Schemas['Problem']> | undefined;
  if (typeof problem?.code !== 'string' || typeof problem.title !== 'string') throw unknownProblem(response.status);
  throw new ApiProblem({ ...problem, title: problem.title, status: response.status });
}
