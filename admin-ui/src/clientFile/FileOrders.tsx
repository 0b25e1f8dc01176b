import { Button, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { OrderDialog } from '../orderForm/index.js';
import { usePermitted } from '../session/index.js';
import { acceptClientFile, discardClientFile } from './clientFileSource.js';
import type { AskedAcceptance, ClientFile } from './clientFileSource.js';

/** What is asked of a file that is thrown away: nothing more. */
const discarded = {};

interface DialogProps {
  file: ClientFile;
  onDone: () => void;
  onClose: () => void;
}

function AcceptDialog({ file, onDone, onClose }: DialogProps) {
  const translate = useTranslate();
  const [from, setFrom] = useState(file.coversFrom ?? '');
  const [until, setUntil] = useState(file.coversUntil ?? '');
  const accept = useOperation((id, asked: AskedAcceptance) => acceptClientFile(id, file.id, asked), onDone);
  const isPayments = file.kind === 'payments';
  const isHalf = (from === '') !== (until === '');
  const accepted = file.counts?.accepted?.rows ?? 0;
  return (
    <OrderDialog
      title={translate('clientFile.accept')}
      consequence={translate(`clientFile.effects.${file.kind}`, { rows: accepted.toLocaleString('es-MX') })}
      submit={translate('clientFile.accept')}
      asked={isHalf ? undefined : isPayments && from !== '' ? { period: { from, until } } : {}}
      order={accept}
      onClose={onClose}
    >
      {isPayments
        ? (
            [
              ['coversFrom', from, setFrom],
              ['coversUntil', until, setUntil],
            ] as const
          ).map(([name, value, put]) => (
            <TextField
              key={name}
              type="date"
              label={translate(`clientFile.${name}`)}
              value={value}
              helperText={name === 'coversUntil' ? translate('clientFile.coversHelp') : undefined}
              onChange={(event) => put(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))
        : null}
    </OrderDialog>
  );
}

function DiscardDialog({ file, onDone, onClose }: DialogProps) {
  const translate = useTranslate();
  const discard = useOperation((id, _asked: typeof discarded) => discardClientFile(id, file.id), onDone);
  return (
    <OrderDialog
      title={translate('clientFile.discard')}
      consequence={translate('clientFile.discardHelp')}
      submit={translate('clientFile.discard')}
      asked={discarded}
      order={discard}
      destructive
      onClose={onClose}
    />
  );
}

/** What can be decided about a file while it waits. */
export function FileOrders({ file }: { file: ClientFile }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const mayPlace = usePermitted('clientFile.place');
  const [asking, setAsking] = useState<'accept' | 'discard'>();
  if (!mayPlace || !['preview', 'failed', 'received'].includes(file.state)) return null;
  const close = (): void => setAsking(undefined);
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['clientFiles'] });
    close();
  };
  return (
    <>
      <Button color="inherit" onClick={() => setAsking('discard')}>
        {translate('clientFile.discard')}
      </Button>
      {file.state === 'preview' ? (
        <Button variant="contained" onClick={() => setAsking('accept')}>
          {translate('clientFile.accept')}
        </Button>
      ) : null}
      {asking === 'accept' ? <AcceptDialog file={file} onDone={done} onClose={close} /> : null}
      {asking === 'discard' ? <DiscardDialog file={file} onDone={done} onClose={close} /> : null}
    </>
  );
}
