import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Desk } from '@cartera/domain/strategy';
import { useOperation } from '../asking/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { placeOfTask } from './taskPlace.js';
import { readCounts, takeNextTask } from './taskSource.js';

/**
 * A desk between two tasks: how many wait, and the next one at a key.
 *
 * @param words the family of its sentences: `title`, `ready`, `waiting`, `none`, `noneHelp`, `take`
 * @param denied what stands in place of the button for whoever may take none
 */
export function NextTask({ desk, words, denied }: { desk: Desk; words: string; denied?: ReactNode }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const mayTake = usePermitted('task.claim');
  const { data } = useQuery({ queryKey: ['tasks', 'counts'], queryFn: readCounts });
  const free = data?.items.find((counted) => counted.desk === desk)?.free ?? 0;
  const next = useOperation((id, _asked: null) => takeNextTask(id, desk));
  const take = (): void => {
    next.mutate(null, {
      onSuccess: (task) => {
        if (task === null) notify(`${words}.none`, { type: 'info' });
        else void navigate(placeOfTask(task));
      },
      onError: (error) => notify(error.message, { type: 'error' }),
    });
  };
  const button = (
    <Button
      variant="contained"
      onClick={take}
      loading={next.isPending}
      disabled={data !== undefined && free === 0}
      autoFocus
    >
      {translate(`${words}.take`)}
    </Button>
  );
  return (
    <>
      <ScreenHeader title={translate(`${words}.title`)} />
      <Panel>
        <Nothing
          title={translate(data === undefined || free > 0 ? `${words}.ready` : `${words}.none`)}
          help={free > 0 ? translate(`${words}.waiting`, { smart_count: free }) : translate(`${words}.noneHelp`)}
          action={mayTake ? button : denied}
        />
      </Panel>
    </>
  );
}
