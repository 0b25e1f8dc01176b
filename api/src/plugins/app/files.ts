import fp from 'fastify-plugin';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';

declare module 'fastify' {
  interface FastifyInstance {
    files: FileStore;
  }
}

export default fp(
  (fastify, _options, done) => {
    fastify.decorate('files', diskFileStore(fastify.config.CARTERA_FILES));
    done();
  },
  { name: 'files' },
);
