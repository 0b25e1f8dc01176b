import type { DeskTask } from './taskSource.js';

/** Where a task is worked: its own desk screen where there is one, the case file otherwise. */
export function placeOfTask({ id, kind, accountId }: Pick<DeskTask, 'id' | 'kind' | 'accountId'>): string {
  if (kind === 'reviewAddress') return `/address-review/${id}/${accountId}`;
  if (kind === 'call') return `/phone/${id}/${accountId}`;
  return `/accounts/${accountId}/show`;
}
