import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { Moment } from '../shown/index.js';
import { createClient } from './clientSource.js';
import type { AskedClient, Client } from './clientSource.js';

const regulations = ['financial', 'commercial'] as const;
const fields = ['name', 'code', 'reportEmail', 'ownerEmail'] as const;

function NewClient({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ name: '', code: '', reportEmail: '', ownerEmail: '' });
  const [regulation, setRegulation] = useState<AskedClient['regulation']>('financial');
  const create = useOperation(createClient, ({ id }) => {
    void queries.invalidateQueries({ queryKey: ['clients'] });
    void navigate(`/clients/${id}/show`);
  });
  const isWhole = fields.every((field) => typed[field].trim() !== '');
  return (
    <OrderDialog
      title={translate('client.create')}
      consequence={translate('client.createHelp')}
      submit={translate('client.createSubmit')}
      asked={isWhole ? { ...typed, regulation } : undefined}
      order={create}
      onClose={onClose}
    >
      {fields.map((field) => (
        <TextField
          key={field}
          required
          autoFocus={field === 'name'}
          type={field.endsWith('Email') ? 'email' : 'text'}
          label={translate(`client.${field}`)}
          value={typed[field]}
          onChange={(event) => setTyped((all) => ({ ...all, [field]: event.target.value }))}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      ))}
      <ChoiceField
        label={translate('client.regulation')}
        value={regulation}
        options={regulations.map((value) => ({ value, label: translate(`client.regulations.${value}`) }))}
        onChoose={(value) => setRegulation(value as AskedClient['regulation'])}
      />
    </OrderDialog>
  );
}

/** Institutions that place portfolios. */
export default function ClientList() {
  const translate = useTranslate();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('client.title')}
            create={translate('client.create')}
            permission="client.manage"
            onCreate={() => setCreating(true)}
          />
        }
        empty={<Nothing title={translate('client.emptyTitle')} help={translate('client.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="name" label="client.name" disableSort />
          <DataTable.Col source="code" label="client.code" disableSort />
          <DataTable.Col
            label="client.regulation"
            disableSort
            render={({ regulation }: Client) => translate(`client.regulations.${regulation}`)}
          />
          <DataTable.Col source="reportEmail" label="client.reportEmail" disableSort />
          <DataTable.Col
            label="client.createdAt"
            disableSort
            render={({ createdAt }: Client) => <Moment at={createdAt} as="date" />}
          />
        </DataTable>
      </RecordList>
      {creating ? <NewClient onClose={() => setCreating(false)} /> : null}
    </>
  );
}
