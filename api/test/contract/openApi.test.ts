import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestServer } from '../support/testServer.js';
import type { TestServer } from '../support/testServer.js';
import { operations } from './routes.js';

let api: TestServer;

beforeAll(async () => {
  api = await createTestServer();
});

afterAll(() => api.close());

/** Documentation pages and the description itself. */
const undescribed = [/^\/docs/, /^\/api\/v1\/openapi\.json$/];

describe('OpenAPI', () => {
  test('is served, as 3.1, to anybody', async () => {
    const answer = await api.server.inject({ url: '/api/v1/openapi.json' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Cartera' } });
  });

  test('describes every route of the router, and nothing else', () => {
    const served = api.server
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .flatMap((line) => {
        const depth = line.search(/[^\s│├└─]/);
        return depth < 0 ? [] : [{ depth, text: line.slice(depth) }];
      });
    const stack: { depth: number; path: string }[] = [];
    const routes = new Set<string>();
    for (const { depth, text } of served) {
      while (stack.length > 0 && stack.at(-1)!.depth >= depth) stack.pop();
      const [, segment = '', methods] = /^(\S*?)(?: \(([A-Z, ]+)\))?$/.exec(text) ?? [];
      const path = (stack.at(-1)?.path ?? '') + segment;
      stack.push({ depth, path });
      for (const method of methods?.split(', ') ?? [])
        if (method !== 'HEAD' && !undescribed.some((pattern) => pattern.test(path)))
          routes.add(`${method} ${path.replace(/(.)\/$/, '$1').replace(/:(\w+)/g, '{$1}')}`);
    }
    const described = operations(api.server).map(({ method, path }) => `${method} ${path.replace(/(.)\/$/, '$1')}`);
    expect([...routes].sort()).toEqual(described.sort());
    expect(routes.size).toBeGreaterThan(35);
  });

  test('every operation has a name of its own, a summary, an answer and its problems', () => {
    const names = operations(api.server).map(({ description }) => description.operationId);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
    for (const { description } of operations(api.server)) {
      expect(description.summary).toMatch(/^\p{Lu}/u);
      expect(Object.keys(description.responses).some((status) => status.startsWith('2'))).toBe(true);
      for (const status of ['4XX', '5XX'])
        expect(description.responses[status]?.content).toHaveProperty(['application/problem+json']);
    }
  });

  test('the page for people loads and its own rules let it run', async () => {
    const page = await api.server.inject({ url: '/docs/' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const script = await api.server.inject({ url: '/docs/static/swagger-ui-bundle.js' });
    expect(script.statusCode).toBe(200);
    expect((await api.server.inject({ url: '/docs/json' })).json()).toMatchObject({ openapi: '3.1.0' });
  });
});
