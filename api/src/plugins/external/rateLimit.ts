import rateLimit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { ProblemError } from '../../problem/index.js';

/** A ceiling for each address, before anything is looked up. Sign-in has a lower one of its own. */
export default fp(
  async (fastify) => {
    await fastify.register(rateLimit, {
      max: fastify.config.CARTERA_API_REQUEST_LIMIT,
      timeWindow: '1 minute',
      errorResponseBuilder: () => new ProblemError('rate.exceeded'),
    });
  },
  { name: 'rateLimit' },
);
