import { Button, TextField } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useRecordContext, useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { Nothing, RecordList, ScreenHeader } from '../layout/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Money } from '../shown/index.js';
import { assignRow, dismissRow, findAccounts } from './clientFileSource.js';
import type { UnresolvedRow } from './clientFileSource.js';

/** A search with fewer letters would answer with everybody. */
const shortestSearch = 3;

interface ResolveProps {
  row: UnresolvedRow;
  onDone: () => void;
  onClose: () => void;
}

function AssignDialog({ row: { fileId, rowNumber, raw, reference }, onDone, onClose }: ResolveProps) {
  const translate = useTranslate();
  const [text, setText] = useState(reference ?? '');
  const [accountId, setAccount] = useState('');
  const found = useQuery({
    queryKey: ['accounts', 'choice', text],
    queryFn: () => findAccounts(text),
    enabled: text.trim().length >= shortestSearch,
  }).data?.items;
  const assign = useOperation(assignRow, onDone);
  return (
    <OrderDialog
      wide
      title={translate('clientFile.assign')}
      consequence={raw.join(' · ')}
      submit={translate('clientFile.assignSubmit')}
      asked={accountId === '' ? undefined : { fileId, rowNumber, accountId }}
      order={assign}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={translate('accountSearch.label')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAccount('');
        }}
      />
      <ChoiceField
        label={translate('clientFile.account')}
        value={accountId}
        options={(found ?? []).map((line) => ({
          value: line.id,
          label: `${line.reference} · ${line.holderName ?? '—'}`,
        }))}
        onChoose={setAccount}
        helperText={found?.length === 0 ? translate('clientFile.noAccount') : undefined}
      />
    </OrderDialog>
  );
}

function DismissDialog({ row: { fileId, rowNumber, raw }, onDone, onClose }: ResolveProps) {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const dismiss = useOperation(dismissRow, onDone);
  return (
    <OrderDialog
      title={translate('clientFile.dismiss')}
      consequence={raw.join(' · ')}
      submit={translate('clientFile.dismiss')}
      asked={note.trim() === '' ? undefined : { fileId, rowNumber, note: note.trim() }}
      order={dismiss}
      destructive
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        multiline
        minRows={2}
        label={translate('clientFile.why')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
    </OrderDialog>
  );
}

function RowOrders() {
  const translate = useTranslate();
  const queries = useQueryClient();
  const row = useRecordContext<UnresolvedRow>();
  const mayResolve = usePermitted('clientFile.resolve');
  const [asking, setAsking] = useState<'assign' | 'dismiss'>();
  if (row === undefined || !mayResolve) return null;
  const close = (): void => setAsking(undefined);
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['unresolvedRows'] });
    close();
  };
  return (
    <>
      <Button onClick={() => setAsking('assign')}>{translate('clientFile.assign')}</Button>
      <Button color="inherit" onClick={() => setAsking('dismiss')}>
        {translate('clientFile.dismiss')}
      </Button>
      {asking === 'assign' ? <AssignDialog row={row} onDone={done} onClose={close} /> : null}
      {asking === 'dismiss' ? <DismissDialog row={row} onDone={done} onClose={close} /> : null}
    </>
  );
}

/** Rows of clients' files that are nobody's yet: a person says whose, or why they are left out. */
export default function UnresolvedRows() {
  const translate = useTranslate();
  return (
    <RecordList
      header={
        <ScreenHeader title={translate('clientFile.unresolved')} aside={translate('clientFile.unresolvedHelp')} />
      }
      empty={<Nothing title={translate('clientFile.noUnresolved')} />}
    >
      <DataTable bulkActionButtons={false} rowClick={false}>
        <DataTable.Col
          label="clientFile.kind"
          disableSort
          render={({ kind }: UnresolvedRow) => translate(`clientFile.kinds.${kind}`)}
        />
        <DataTable.Col source="reference" label="clientFile.account" disableSort />
        <DataTable.Col
          label="clientFile.amount"
          disableSort
          align="right"
          render={({ amountCents, balanceCents }: UnresolvedRow) => <Money cents={amountCents ?? balanceCents} />}
        />
        <DataTable.Col
          label="clientFile.since"
          disableSort
          render={({ unresolvedSince }: UnresolvedRow) => <Moment at={unresolvedSince} />}
        />
        <DataTable.Col source="fileName" label="clientFile.file" disableSort />
        <DataTable.Col label="clientFile.decide" disableSort align="right">
          <RowOrders />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  );
}
