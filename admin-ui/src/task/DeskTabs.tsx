import { Box, Button, Chip, Tab, Tabs } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Desk } from '@cartera/domain/strategy';
import { useOperation } from '../asking/index.js';
import { ScreenHeader } from '../layout/index.js';
import { usePermitted, useSession } from '../session/index.js';
import { placeOfTask } from './taskPlace.js';
import { readCounts, takeNextTask } from './taskSource.js';
import type { DeskCount } from './taskSource.js';

const views = ['all', 'due', 'mine', 'free'] as const;
type View = (typeof views)[number];

const everything: Omit<DeskCount, 'desk'> = { open: 0, due: 0, mine: 0, free: 0 };

function added(counts: readonly DeskCount[]): Omit<DeskCount, 'desk'> {
  return counts.reduce(
    (sum, one) => ({
      open: sum.open + one.open,
      due: sum.due + one.due,
      mine: sum.mine + one.mine,
      free: sum.free + one.free,
    }),
    everything,
  );
}

function viewOf(filter: Record<string, unknown>): View {
  return views.find((view) => view !== 'all' && filter[view] === true) ?? 'all';
}

/** Which desk, which part of it with how much there is in each, and the next piece of work. */
export function DeskTabs() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const { person } = useSession();
  const mayTake = usePermitted('task.claim');
  const list = useListContext();
  const { setFilters } = list;
  // The resource's own key: what makes the list stale makes its counts stale.
  const { data } = useQuery({ queryKey: ['tasks', 'counts'], queryFn: readCounts });
  const filter = list.filterValues as { desk?: Desk } & Record<string, unknown>;
  const next = useOperation((id, desk: Desk | null) => takeNextTask(id, desk ?? undefined));

  const counts = data?.items ?? [];
  const shown =
    filter.desk === undefined ? added(counts) : (counts.find(({ desk }) => desk === filter.desk) ?? everything);
  const text = (count: number): string =>
    data === undefined
      ? '…'
      : count > data.cap
        ? `${data.cap.toLocaleString('es-MX')}+`
        : count.toLocaleString('es-MX');
  const view = viewOf(filter);
  const choose = (desk: Desk | undefined, chosen: View): void => {
    setFilters({ ...(desk === undefined ? {} : { desk }), ...(chosen === 'all' ? {} : { [chosen]: true }) });
  };
  const takeNext = (): void => {
    next.mutate(filter.desk ?? null, {
      onSuccess: (task) => {
        if (task === null) notify('task.nothingToTake', { type: 'info' });
        else void navigate(placeOfTask(task));
      },
      onError: (error) => notify(error.message, { type: 'error' }),
    });
  };
  const desks = person?.desks ?? [];

  return (
    <>
      <ScreenHeader
        title={translate('task.title')}
        actions={
          mayTake ? (
            <Button variant="contained" onClick={takeNext} loading={next.isPending}>
              {translate('task.takeNext')}
            </Button>
          ) : undefined
        }
      />
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 3, rowGap: 1, mb: 1 }}>
        {desks.length < 2 ? null : (
          <Tabs
            value={filter.desk ?? 'all'}
            onChange={(_event, desk: Desk | 'all') => choose(desk === 'all' ? undefined : desk, view)}
            variant="scrollable"
            scrollButtons="auto"
            aria-label={translate('task.title')}
          >
            <Tab value="all" label={`${translate('task.all')} ${text(added(counts).open)}`} />
            {desks.map((desk) => (
              <Tab
                key={desk}
                value={desk}
                label={`${translate(`task.desks.${desk}`)} ${text(counts.find((one) => one.desk === desk)?.open ?? 0)}`}
              />
            ))}
          </Tabs>
        )}
        <Box role="group" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {views.map((one) => (
            <Chip
              key={one}
              clickable
              aria-pressed={view === one}
              onClick={() => choose(filter.desk, one)}
              variant={view === one ? 'filled' : 'outlined'}
              color={view === one ? 'primary' : 'default'}
              label={`${translate(`task.filters.${one}`)} ${text(one === 'all' ? shown.open : shown[one])}`}
            />
          ))}
        </Box>
      </Box>
    </>
  );
}
