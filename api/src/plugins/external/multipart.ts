import multipart from '@fastify/multipart';
import fp from 'fastify-plugin';

/** A portfolio file may weigh 200 MB (issue of placement: larger ones are split by the client). */
export const fileLimitBytes = 200 * 1024 * 1024;

export default fp(
  async (fastify) => {
    await fastify.register(multipart, {
      // One byte over, so that the file store sees the excess and refuses it instead of keeping a cut file.
      limits: { fileSize: fileLimitBytes + 1, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 50 },
      throwFileSizeLimit: false,
    });
  },
  { name: 'multipart' },
);
