import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { commitmentCommands } from './commitmentCommands.js';
import { contactCommands } from './contactCommands.js';
import { courseCommands } from './courseCommands.js';
import { freezeCommands } from './freezeCommands.js';

export { CommandAnswerSchema } from './commandAnswer.js';
export { contactFields, contactTold } from './contactBody.js';

/** The route of every command that people may give an account. */
export const accountCommands: readonly FastifyPluginCallbackTypebox[] = [
  ...contactCommands,
  ...commitmentCommands,
  ...freezeCommands,
  ...courseCommands,
];
