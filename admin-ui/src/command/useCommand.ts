import { useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { PersonCommandKind } from '@cartera/domain/account';
import { useOperation } from '../asking/index.js';
import { caseKey } from '../live/index.js';
import { sendCommand } from './commandSource.js';
import type { CommandAnswer } from './commandSource.js';

/**
 * A command to an account, sent once however often its answer is lost. Afterwards everything shown of the account is read again
 * at once: whoever asked should not wait for the news to come round.
 */
export function useCommand(
  accountId: string,
  kind: PersonCommandKind,
  onDone?: (answer: CommandAnswer) => void,
): UseMutationResult<CommandAnswer, Error, Record<string, unknown>> {
  const queries = useQueryClient();
  return useOperation(
    (id, body: Record<string, unknown>) => sendCommand(accountId, kind, { id, ...body }),
    (answer) => {
      for (const queryKey of [[caseKey, accountId], ['tasks'], ['accounts']])
        void queries.invalidateQueries({ queryKey });
      onDone?.(answer);
    },
  );
}
