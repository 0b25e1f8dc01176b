import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { OrderDialog } from '../orderForm/index.js';
import { createStrategy } from './strategySource.js';

function NewStrategy({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const create = useOperation(createStrategy, ({ id }) => {
    void queries.invalidateQueries({ queryKey: ['strategies'] });
    void navigate(`/strategies/${id}/show`);
  });
  const fits = /^[a-z0-9-]{2,40}$/.test(code);
  return (
    <OrderDialog
      title={translate('strategy.create')}
      consequence={translate('strategy.createHelp')}
      submit={translate('strategy.createSubmit')}
      asked={fits && name.trim() !== '' ? { code, name: name.trim() } : undefined}
      order={create}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={translate('strategy.name')}
        value={name}
        required
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={translate('strategy.code')}
        value={code}
        required
        error={code !== '' && !fits}
        helperText={translate('strategy.codeHelp')}
        onChange={(event) => setCode(event.target.value)}
      />
    </OrderDialog>
  );
}

/** Strategies of the agency, by code. */
export default function StrategyList() {
  const translate = useTranslate();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('strategy.title')}
            create={translate('strategy.create')}
            permission="strategy.manage"
            onCreate={() => setCreating(true)}
          />
        }
        empty={<Nothing title={translate('strategy.emptyTitle')} help={translate('strategy.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="name" label="strategy.name" disableSort />
          <DataTable.Col source="code" label="strategy.code" disableSort />
        </DataTable>
      </RecordList>
      {creating ? <NewStrategy onClose={() => setCreating(false)} /> : null}
    </>
  );
}
