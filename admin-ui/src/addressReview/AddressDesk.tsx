import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { placeOfTask, readCounts, takeNextTask } from '../task/index.js';

/** The review desk between two addresses: how many wait, and the next one. */
export default function AddressDesk() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const mayTake = usePermitted('task.claim');
  const { data } = useQuery({ queryKey: ['tasks', 'counts'], queryFn: readCounts });
  const free = data?.items.find(({ desk }) => desk === 'addressReview')?.free ?? 0;
  const next = useOperation((id, _asked: null) => takeNextTask(id, 'addressReview'));
  const take = (): void => {
    next.mutate(null, {
      onSuccess: (task) => {
        if (task === null) notify('address.none', { type: 'info' });
        else void navigate(placeOfTask(task));
      },
      onError: (error) => notify(error.message, { type: 'error' }),
    });
  };
  return (
    <>
      <ScreenHeader title={translate('address.title')} />
      <Panel>
        <Nothing
          title={translate(data === undefined || free > 0 ? 'address.ready' : 'address.none')}
          help={free > 0 ? translate('address.waiting', { smart_count: free }) : translate('address.noneHelp')}
          action={
            mayTake ? (
              <Button
                variant="contained"
                onClick={take}
                loading={next.isPending}
                disabled={data !== undefined && free === 0}
                autoFocus
              >
                {translate('address.take')}
              </Button>
            ) : undefined
          }
        />
      </Panel>
    </>
  );
}
