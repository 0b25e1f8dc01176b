import { Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { placeOfTask, readCounts, takeNextTask } from '../task/index.js';

/** The phone desk between two calls: how much waits, and the next one. */
export default function PhoneDesk() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const mayTake = usePermitted('task.claim');
  const { data } = useQuery({ queryKey: ['tasks', 'counts'], queryFn: readCounts });
  const free = data?.items.find(({ desk }) => desk === 'phone')?.free ?? 0;
  const next = useOperation((id, _asked: null) => takeNextTask(id, 'phone'));
  const take = (): void => {
    next.mutate(null, {
      onSuccess: (task) => {
        if (task === null) notify('phone.none', { type: 'info' });
        else void navigate(placeOfTask(task));
      },
      onError: (error) => notify(error.message, { type: 'error' }),
    });
  };
  return (
    <>
      <ScreenHeader title={translate('phone.title')} />
      <Panel>
        <Nothing
          title={translate(data === undefined || free > 0 ? 'phone.ready' : 'phone.none')}
          help={free > 0 ? translate('phone.waiting', { smart_count: free }) : translate('phone.noneHelp')}
          action={
            mayTake ? (
              <Button
                variant="contained"
                onClick={take}
                loading={next.isPending}
                disabled={data !== undefined && free === 0}
                autoFocus
              >
                {translate('phone.take')}
              </Button>
            ) : (
              <Typography color="text.secondary">{translate('ra.message.access_denied')}</Typography>
            )
          }
        />
      </Panel>
    </>
  );
}
