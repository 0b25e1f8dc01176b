import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../asking/index.js';
import type { ChoiceOption } from '../orderForm/index.js';

/** Every version of every strategy, newest first in each. */
async function readVersions(): Promise<ChoiceOption[]> {
  const { items } = await ask(api.GET('/api/v1/strategies', { params: { query: { limit: 200 } } }));
  const files = await Promise.all(
    items.map(({ id }) => ask(api.GET('/api/v1/strategies/{id}', { params: { path: { id } } }))),
  );
  return files.flatMap(({ name, versions }) =>
    [...versions]
      .sort((one, other) => other.version - one.version)
      .map(({ id, version }) => ({ value: id, label: `${name} · v${version}` })),
  );
}

export function useVersionChoices(): ChoiceOption[] {
  const { data } = useQuery({ queryKey: ['strategies', 'versionChoice'], queryFn: readVersions });
  return data ?? [];
}
