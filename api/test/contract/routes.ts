import type { FastifyInstance } from 'fastify';

/** One operation as the OpenAPI description tells it. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{id}` parameters. */
  path: string;
  description: {
    operationId?: string;
    summary?: string;
    security?: unknown;
    parameters?: { name: string; in: string; schema: Record<string, unknown> }[];
    responses: Record<string, { content?: Record<string, unknown> }>;
  };
}

/** Every operation of the description. */
export function operations(server: FastifyInstance): Operation[] {
  const paths = (server.swagger().paths ?? {}) as Record<string, Record<string, Operation['description']>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, description]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      description,
    })),
  );
}
