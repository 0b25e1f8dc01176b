import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { commandKinds, isOpen } from '@cartera/domain/account';
import type { PersonCommandKind, Stage } from '@cartera/domain/account';
import type { CommandFacts } from '@cartera/domain/compliance';
import { AccountLife } from './accountLife.js';
import type { AccountLifecycleInput } from './input.js';
import { describeLife, doors, lookAgain, notice, rulingReported } from './messages.js';
import type { CommandAnswer } from './messages.js';

/** How a life ended. */
export interface LifeOutcome {
  stage: Stage;
  revision: number;
}

/** Far below the server's limit of 51,200 events, and a history that replays in well under a second. */
const defaultContinueAfterEvents = 4000;
/** A new stage is a good moment to leave behind a history that is no longer short. */
const stageBoundaryEvents = 400;

/**
 * The life of one account, from placement to its end: asks `decide` what is next, does it or sleeps, and answers people.
 * Nothing else moves an account. Workflow id: `workflowId.account(accountId)`.
 */
export async function accountLifecycle(input: AccountLifecycleInput): Promise<LifeOutcome> {
  const account = new AccountLife(input);
  for (const kind of commandKinds) answer(account, kind);
  setHandler(notice, (heard) => account.hear(heard));
  setHandler(rulingReported, ({ reportId }) => account.rulingReported(reportId));
  setHandler(lookAgain, () => account.lookAgain());
  setHandler(describeLife, () => account.describe());

  await account.begin();
  let stage = account.stage;
  while (await account.advance(() => mustContinue(account, stage, input))) {
    if (mustContinue(account, stage, input)) {
      // A handler that is still at work would be lost with this run.
      await condition(allHandlersFinished);
      await continueAsNew<typeof accountLifecycle>({ ...input, resume: account.resume() });
    }
    stage = account.stage;
  }
  await condition(allHandlersFinished);
  return { stage: account.stage, revision: account.revision };
}

/** Opens one door: the rules refuse before history is written, and are asked again when the command gets its turn. */
function answer(account: AccountLife, kind: PersonCommandKind): void {
  const factsOf = (asked: { commandId: string }): CommandFacts => {
    const { commandId: _, ...facts } = asked;
    return { kind, ...facts } as CommandFacts;
  };
  const door: UpdateDefinition<CommandAnswer, [{ commandId: string }]> = doors[kind];
  setHandler(door, (asked) => account.obey(asked.commandId, factsOf(asked)), {
    validator: (asked: { commandId: string }) => account.validate(asked.commandId, factsOf(asked)),
  });
}

function mustContinue(account: AccountLife, stage: Stage, input: AccountLifecycleInput): boolean {
  // A life that has ended needs no further run to say so.
  if (!isOpen(account.stage)) return false;
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  if (continueAsNewSuggested || historyLength >= (input.continueAfterEvents ?? defaultContinueAfterEvents)) return true;
  return account.stage !== stage && historyLength >= stageBoundaryEvents;
}
