import underPressure from '@fastify/under-pressure';
import fp from 'fastify-plugin';
import { ProblemError } from '../../problem/index.js';

/** Sheds load while the event loop is late: a quick 503 is worth more than a slow answer that nobody waits for. */
export default fp(
  async (fastify) => {
    await fastify.register(underPressure, {
      maxEventLoopDelay: fastify.config.CARTERA_API_LOOP_DELAY_LIMIT,
      pressureHandler: () => {
        throw new ProblemError('service.overloaded', { headers: { 'retry-after': '5' } });
      },
    });
  },
  { name: 'underPressure' },
);
