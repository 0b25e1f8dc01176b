import { Button, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { dayOf } from '../format/index.js';
import { OrderDialog } from '../orderForm/index.js';
import { usePermitted } from '../session/index.js';
import { depositRun, moveMailingRun, slipAddress } from './mailingSource.js';
import type { MailingRunFile, RunDeed } from './mailingSource.js';

function DepositDialog({ run, onDone, onClose }: { run: MailingRunFile; onDone: () => void; onClose: () => void }) {
  const translate = useTranslate();
  const [depositedOn, setDay] = useState(run.slipOn ?? dayOf(new Date()));
  const [receipt, setReceipt] = useState('');
  const deposit = useOperation(
    (id, asked: { depositedOn: string; receipt: string }) => depositRun(id, run.id, asked),
    onDone,
  );
  return (
    <OrderDialog
      title={translate('mailing.deposit')}
      consequence={translate('mailing.depositHelp')}
      submit={translate('mailing.deposit')}
      asked={receipt.trim() === '' || depositedOn === '' ? undefined : { depositedOn, receipt: receipt.trim() }}
      order={deposit}
      onClose={onClose}
    >
      <TextField
        type="date"
        required
        label={translate('mailing.depositedOn')}
        value={depositedOn}
        onChange={(event) => setDay(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        required
        autoFocus
        label={translate('mailing.receipt')}
        value={receipt}
        onChange={(event) => setReceipt(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </OrderDialog>
  );
}

function DeedDialog({
  run,
  deed,
  onDone,
  onClose,
}: {
  run: MailingRunFile;
  deed: RunDeed;
  onDone: () => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const move = useOperation((id, asked: RunDeed) => moveMailingRun(id, run.id, asked), onDone);
  return (
    <OrderDialog
      title={translate(`mailing.deeds.${deed}`)}
      consequence={translate(`mailing.consequences.${deed}`)}
      submit={translate(`mailing.deeds.${deed}`)}
      asked={deed}
      order={move}
      destructive={deed === 'cancel'}
      onClose={onClose}
    />
  );
}

/** What can be done to a run as it is; what leads on is the button to press. */
export function RunOrders({ run }: { run: MailingRunFile }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const mayManage = usePermitted('mailing.manage');
  const [asking, setAsking] = useState<RunDeed | 'deposit'>();
  if (!mayManage) return null;
  const close = (): void => setAsking(undefined);
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['mailingRuns'] });
    close();
  };
  const { state } = run;
  const isBefore = ['composing', 'printing', 'printed', 'blocked'].includes(state);
  return (
    <>
      {isBefore ? (
        <Button color="inherit" onClick={() => setAsking('cancel')}>
          {translate('mailing.deeds.cancel')}
        </Button>
      ) : null}
      {state === 'printed' ? (
        <Button color="inherit" onClick={() => setAsking('renew-slip')}>
          {translate('mailing.deeds.renew-slip')}
        </Button>
      ) : null}
      {run.slipEdition > 0 ? (
        <Button component="a" color="inherit" href={slipAddress(run.id)} target="_blank" rel="noreferrer">
          {translate('mailing.slip')}
        </Button>
      ) : null}
      {state === 'blocked' ? (
        <Button variant="contained" onClick={() => setAsking('retry')}>
          {translate('mailing.deeds.retry')}
        </Button>
      ) : null}
      {state === 'printed' ? (
        <Button variant="contained" onClick={() => setAsking('deposit')}>
          {translate('mailing.deposit')}
        </Button>
      ) : null}
      {asking === undefined ? null : asking === 'deposit' ? (
        <DepositDialog run={run} onDone={done} onClose={close} />
      ) : (
        <DeedDialog run={run} deed={asking} onDone={done} onClose={close} />
      )}
    </>
  );
}
