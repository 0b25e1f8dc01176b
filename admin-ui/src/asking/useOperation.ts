import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { mayBeRepeated } from './apiProblem.js';

/**
 * An operation that is sent at most once for each thing a person wants: it has an id of our own making, which stays the same
 * while the answer is unknown (the line was cut, the server busy) and is a new one once the API has said yes or no.
 *
 * @param send carries out the operation under the id
 * @param onDone after the API said yes
 */
export function useOperation<Asked, Answer>(
  send: (id: string, asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer, asked: Asked) => void,
): UseMutationResult<Answer, Error, Asked> {
  const pending = useRef<{ id: string; body: string } | undefined>(undefined);
  return useMutation<Answer, Error, Asked>({
    mutationFn: async (asked) => {
      const body = JSON.stringify(asked);
      // Something else is asked for now: the same id with another body would be refused.
      if (pending.current?.body !== body) pending.current = { id: crypto.randomUUID(), body };
      try {
        const answer = await send(pending.current.id, asked);
        pending.current = undefined;
        return answer;
      } catch (error) {
        if (!mayBeRepeated(error)) pending.current = undefined;
        throw error;
      }
    },
    onSuccess: onDone,
  });
}
