import type { CommandBodies, CommandKind } from '../account/index.js';
import type { CommandFacts } from './commandRefusal.js';

type FactsOf = { [Kind in CommandKind]: (body: CommandBodies[Kind]) => Extract<CommandFacts, { kind: Kind }> };

const factsOf: FactsOf = {
  recordContact: ({ medium, whoAnswered, result, at, taskId }) => ({
    kind: 'recordContact',
    medium,
    whoAnswered,
    result,
    at,
    taskId,
  }),
  decideRuling: ({ rulingId, decision }) => ({ kind: 'decideRuling', rulingId, decision }),
  correctAddress: ({ contactPointId }) => ({ kind: 'correctAddress', contactPointId }),
  hold: ({ reviewAt }) => ({ kind: 'hold', reviewAt }),
  release: () => ({ kind: 'release' }),
};

/** The part of a command's body that the rules judge and that may travel: ids, codes and moments, field by field. */
export function commandFacts<Kind extends CommandKind>(
  kind: Kind,
  body: CommandBodies[Kind],
): Extract<CommandFacts, { kind: Kind }> {
  return factsOf[kind](body);
}
