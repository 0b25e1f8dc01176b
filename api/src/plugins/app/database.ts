import fp from 'fastify-plugin';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';

declare module 'fastify' {
  interface FastifyInstance {
    database: Connection;
  }
}

export default fp(
  (fastify, _options, done) => {
    const connection = connect(fastify.config.CARTERA_DATABASE_URL, 'cartera-api');
    fastify.decorate('database', connection);
    fastify.addHook('onClose', () => connection.close());
    done();
  },
  { name: 'database' },
);
