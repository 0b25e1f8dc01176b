import fp from 'fastify-plugin';
import { markCommandsAnswered } from '@cartera/database/command';

declare module 'fastify' {
  interface FastifyInstance {
    /** Says that a life has answered a command, so that nobody has it look again. */
    commandAnswered: (id: string) => void;
  }
}

const intervalMs = 1_000;

/**
 * Keeps which commands were answered, many at a time and after the answer has gone: nobody waits for it, and what a killed process
 * forgets costs one life one look at its account (`unheardCommandSweep`).
 */
export default fp(
  (fastify, _options, done) => {
    let answered = new Set<string>();
    const keep = async (): Promise<void> => {
      const ids = [...answered];
      answered = new Set();
      try {
        await markCommandsAnswered(fastify.database.db, ids, fastify.businessMoment());
      } catch (err) {
        fastify.log.warn(
          { err, commands: ids.length },
          'answered commands were not marked; their lives will look again',
        );
      }
    };
    fastify.decorate('commandAnswered', (id: string) => void answered.add(id));
    const timer = setInterval(() => void keep(), intervalMs);
    timer.unref();
    fastify.addHook('onClose', async () => {
      clearInterval(timer);
      await keep();
    });
    done();
  },
  { name: 'answeredCommands', dependencies: ['clock', 'database'] },
);
