import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { ChoiceOption } from '../orderForm/index.js';

export type Collector = Schemas['Collector'];

/** Collectors of the units within reach. */
export function useCollectors(): readonly Collector[] {
  const { data } = useQuery({
    queryKey: ['collectors', 'choice'],
    queryFn: () => ask(api.GET('/api/v1/collectors', {})),
    staleTime: 60_000,
  });
  return data?.items ?? [];
}

export function useCollectorChoices(): ChoiceOption[] {
  return useCollectors().map(({ personId, fullName, unitName }) => ({
    value: personId,
    label: `${fullName} · ${unitName}`,
  }));
}
