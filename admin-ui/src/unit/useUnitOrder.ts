import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useNotify } from 'react-admin';

/** An order about units; each says how things shall be, so asking again is the same. Afterwards the tree is read again. */
export function useUnitOrder<Asked, Answer = unknown>(
  send: (asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
): UseMutationResult<Answer, Error, Asked> {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation<Answer, Error, Asked>({
    mutationFn: send,
    onSuccess: (answer) => {
      notify('unit.done', { type: 'success' });
      void queries.invalidateQueries({ queryKey: ['units'] });
      onDone?.(answer);
    },
  });
}
