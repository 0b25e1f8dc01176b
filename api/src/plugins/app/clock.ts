import fp from 'fastify-plugin';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';

declare module 'fastify' {
  interface FastifyInstance {
    /** What the rules read; sessions and limits go by the wall clock. */
    businessClock: BusinessClock;
    /** The present moment of the business clock. */
    businessMoment: () => Date;
  }
}

export default fp(
  (fastify, _options, done) => {
    const clock: BusinessClock = {
      origin: fastify.config.CARTERA_CLOCK_ORIGIN,
      rate: fastify.config.CARTERA_CLOCK_RATE,
      untilOrigin: fastify.config.CARTERA_CLOCK_UNTIL_ORIGIN,
    };
    fastify.decorate('businessClock', clock);
    fastify.decorate('businessMoment', () => new Date(businessNow(clock, Date.now())));
    done();
  },
  { name: 'clock' },
);
