import { Button } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { OrderDialog } from '../orderForm/index.js';
import { usePermitted, useSession } from '../session/index.js';
import { moveBatch } from './batchSource.js';
import type { BatchFile, PersonDeed } from './batchSource.js';

/** What can be done to a batch as it is; what leads on comes last and is the button to press. */
function deedsOf({ state, needsSecondPerson, approvedAt, progress }: BatchFile): PersonDeed[] {
  const unanswered = progress.some((part) => part.state === 'refused' || part.state === 'failed');
  switch (state) {
    case 'preview':
      return ['discard', 'start'];
    case 'awaitingApproval':
      return ['discard', 'approve'];
    case 'running':
      return ['stop'];
    case 'stopped':
      return [
        ...(unanswered ? (['retry'] as const) : []),
        ...(needsSecondPerson && approvedAt === null ? [] : (['start'] as const)),
      ];
    case 'done':
      return unanswered ? ['retry'] : [];
    case 'discarded':
      return [];
  }
}

/** Buttons of a batch, each saying what it will do before it does. */
export function BatchDeeds({ batch }: { batch: BatchFile }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const { person } = useSession();
  const mayRun = usePermitted('batch.run');
  const mayApprove = usePermitted('batch.approve');
  const [asking, setAsking] = useState<PersonDeed>();
  const move = useMutation<void, Error, PersonDeed>({
    mutationFn: (deed) => moveBatch(batch.id, deed),
    onSuccess: () => setAsking(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ['batches'] }),
  });
  const deeds = deedsOf(batch);
  const accounts = batch.effect
    .reduce((sum, { accounts: some, refusal }) => (refusal === null ? sum + some : sum), 0)
    .toLocaleString('es-MX');
  return (
    <>
      {deeds.map((deed, index) => {
        const isApproval = deed === 'approve';
        const ownBatch = isApproval && batch.createdBy === person?.id;
        const permitted = isApproval ? mayApprove && !ownBatch : mayRun;
        return (
          <Button
            key={deed}
            variant={index === deeds.length - 1 ? 'contained' : 'text'}
            color={index === deeds.length - 1 ? 'primary' : 'inherit'}
            disabled={!permitted}
            title={ownBatch ? translate('batch.notOwn') : undefined}
            onClick={() => setAsking(deed)}
          >
            {translate(`batch.deeds.${deed}`)}
          </Button>
        );
      })}
      {asking === undefined ? null : (
        <OrderDialog
          title={translate(`batch.deeds.${asking}`)}
          consequence={translate(
            asking === 'start' && batch.needsSecondPerson && batch.approvedAt === null
              ? 'batch.consequences.startTwo'
              : `batch.consequences.${asking}`,
            { accounts, action: translate(`batch.actions.${batch.action}`).toLowerCase() },
          )}
          submit={translate(`batch.deeds.${asking}`)}
          asked={asking}
          order={move}
          destructive={batch.action === 'withdraw' && (asking === 'start' || asking === 'approve')}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
