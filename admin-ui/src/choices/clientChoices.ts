import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../asking/index.js';
import type { ChoiceOption } from '../orderForm/index.js';

/** Nobody has more clients than this. */
const all = 200;

/** Clients within reach, by name. */
export function useClientChoices(): ChoiceOption[] {
  const { data } = useQuery({
    queryKey: ['clients', 'choice'],
    queryFn: () => ask(api.GET('/api/v1/clients', { params: { query: { limit: all } } })),
  });
  return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Portfolios within reach; of one client when it is given. */
export function usePortfolioChoices(clientId?: string): ChoiceOption[] {
  const { data } = useQuery({
    queryKey: ['portfolios', 'choice'],
    queryFn: () => ask(api.GET('/api/v1/portfolios', { params: { query: { limit: all } } })),
  });
  return (data?.items ?? [])
    .filter((portfolio) => clientId === undefined || clientId === '' || portfolio.clientId === clientId)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** What a choice is called; a dash for one that is out of reach. */
export function labelOf(choices: readonly ChoiceOption[], value: string | null | undefined): string {
  return choices.find((choice) => choice.value === value)?.label ?? '—';
}
