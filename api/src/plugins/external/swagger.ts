import swagger from '@fastify/swagger';
import fp from 'fastify-plugin';
import type { TSchema } from 'typebox';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Describes a form that is streamed, and therefore not validated as a body. */
    formBody?: TSchema;
  }
}

/** `nullable` is OpenAPI 3.0's word; 3.1 takes JSON Schema's list of types. */
function withoutNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutNullable(inner)]),
  );
  return nullable === true && typeof rest.type === 'string' ? { ...rest, type: [rest.type, 'null'] } : rest;
}

/** OpenAPI from the routes' own schemas. */
export default fp(
  async (fastify) => {
    await fastify.register(swagger, {
      transform: ({ schema, url, route }) => {
        const formBody = route.config?.formBody;
        const described = formBody ? { ...schema, body: formBody, consumes: ['multipart/form-data'] } : schema;
        return { schema: withoutNullable(described) as typeof schema, url };
      },
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Cartera',
          version: '1',
          description:
            'Cobranza: carteras, cuentas, gestiones, dictámenes y su regreso al cliente. Los errores son `application/problem+json` (RFC 9457) con `code` estable, en español o inglés según Accept-Language. ' +
            'Toda operación lleva un UUID hecho por quien la pide: repetirla da la misma respuesta.',
        },
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', description: '`token` de POST /api/v1/session.' },
            cookie: {
              type: 'apiKey',
              in: 'cookie',
              name: 'cartera_session',
              description: 'Para navegadores; las operaciones llevan además `x-cartera: 1`.',
            },
          },
        },
      },
    });
  },
  { name: 'swagger' },
);
