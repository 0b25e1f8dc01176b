import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { accountCommands } from '../../../../../../accountCommand/index.js';

/**
 * What people do to an account, each under its kind. Each has an id of its author's making: the same request again, with the
 * same id, gets the first answer and has no second effect; the same id with another body is refused.
 */
const commands: FastifyPluginAsyncTypebox = async (fastify) => {
  for (const command of accountCommands) await fastify.register(command);
};

export default commands;
