import { Box, Chip } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

interface StateChipsProps {
  /** Name of the list's filter. */
  filter: string;
  states: readonly string[];
  /** Where the words of each state are. */
  words: string;
  /** The filter takes several states. */
  several?: boolean;
}

/** Which states a list shows: one press each. */
export function StateChips({ filter, states, words, several = false }: StateChipsProps) {
  const translate = useTranslate();
  const list = useListContext();
  const { setFilters } = list;
  const filters = list.filterValues as Record<string, unknown>;
  const value = filters[filter];
  const chosen = Array.isArray(value) ? (value as string[])[0] : value;
  const choose = (state: string | undefined): void => {
    const { [filter]: _old, ...rest } = filters;
    setFilters(state === undefined ? rest : { ...rest, [filter]: several ? [state] : state });
  };
  return (
    <Box role="group" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      {[undefined, ...states].map((state) => (
        <Chip
          key={state ?? 'all'}
          clickable
          aria-pressed={chosen === state}
          variant={chosen === state ? 'filled' : 'outlined'}
          color={chosen === state ? 'primary' : 'default'}
          label={state === undefined ? translate('shown.all') : translate(`${words}.${state}`)}
          onClick={() => choose(state)}
        />
      ))}
    </Box>
  );
}
