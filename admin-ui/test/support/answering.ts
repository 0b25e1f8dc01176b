/** What was asked of the network during a test. */
export interface Asked {
  method: string;
  /** Path with its query. */
  path: string;
  body: unknown;
}

type Answer = { status?: number; body?: unknown } | Error;

/** Answers by `METHOD /path`; a function is asked each time. */
export type Answers = Record<string, Answer | ((asked: Asked) => Answer)>;

/**
 * Stands where the network is: components are tested against answers, whole screens against the real API. An unexpected request
 * fails the component that made it, by name.
 */
export function answering(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const url = new URL(request.url);
    const text = await request.text();
    const one: Asked = {
      method: request.method,
      path: url.pathname + url.search,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    asked.push(one);
    const found = answers[`${one.method} ${url.pathname}`] ?? answers[`${one.method} ${one.path}`];
    const answer = typeof found === 'function' ? found(one) : found;
    if (answer === undefined) throw new Error(`Nobody answers ${one.method} ${one.path}.`);
    if (answer instanceof Error) throw answer;
    const { status = 200, body } = answer;
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  };
  return asked;
}

/** A problem as the API sends it. */
export function problem(status: number, code: string, title = 'No se puede', detail = 'Haga otra cosa.'): Answer {
  return { status, body: { type: `urn:cartera:problem:${code}`, status, code, title, detail, instance: 'urn:uuid:1' } };
}
