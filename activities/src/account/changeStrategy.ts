import { setStrategyVersion } from '@cartera/database/account';
import { findStrategyVersion } from '@cartera/database/strategyVersion';
import { stepAfterChange } from '@cartera/domain/strategy';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';
import { readStrategy } from './readStrategy.js';

/** Puts a live account under another version, on purpose: it goes on from the step that answers to the one it stood at. */
export async function changeStrategy(context: CommandContext<'changeStrategy'>): Promise<CommandOutcome> {
  const { transaction, life, strategy: before, at, request } = context;
  const { strategyVersionId } = request.body;
  const version = await findStrategyVersion(transaction, strategyVersionId);
  if (version === undefined) throw refuse('strategy.versionUnknown');
  const strategy = readStrategy(version.definition);
  const step = stepAfterChange(life, before, strategy, at);
  await setStrategyVersion(transaction, life.accountId, strategyVersionId);
  return {
    event: { kind: 'strategyChanged', at, strategyVersionId, step },
    strategy,
    facts: { strategyVersionId, stepKey: step?.key },
  };
}
