import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';

/** The description of the API itself, for generated clients. */
const description: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get('/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, () => fastify.swagger());
  done();
};

export default description;
