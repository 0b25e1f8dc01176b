import { Box, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { passwordFaultsOf, roles } from '@cartera/domain/people';
import { useOperation } from '../asking/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { Moment, Tag } from '../shown/index.js';
import { PersonFields } from './PersonFields.js';
import type { PersonFacts } from './PersonFields.js';
import { createPerson } from './personSource.js';
import type { Person } from './personSource.js';

function NewPerson({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [facts, setFacts] = useState<PersonFacts>({ fullName: '', role: 'phoneAgent', clientScope: null });
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const create = useOperation(createPerson, ({ id }) => {
    void queries.invalidateQueries({ queryKey: ['people'] });
    void navigate(`/people/${id}/show`);
  });
  const faults = password === '' ? [] : passwordFaultsOf(password, { username, fullName: facts.fullName });
  const isWhole = username !== '' && facts.fullName.trim() !== '' && password !== '' && faults.length === 0;
  return (
    <OrderDialog
      title={translate('person.create')}
      submit={translate('person.createSubmit')}
      asked={isWhole ? { ...facts, username, password } : undefined}
      order={create}
      onClose={onClose}
    >
      <PersonFields facts={facts} onChange={setFacts} />
      <TextField
        required
        label={translate('person.username')}
        value={username}
        autoComplete="off"
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        required
        label={translate('person.password')}
        value={password}
        autoComplete="off"
        error={faults.length > 0}
        helperText={translate('person.passwordHelp')}
        onChange={(event) => setPassword(event.target.value)}
      />
    </OrderDialog>
  );
}

function PersonFilters() {
  const translate = useTranslate();
  const list = useListContext();
  const { setFilters } = list;
  const { role, enabled } = list.filterValues as { role?: string; enabled?: boolean };
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
      <ChoiceField
        label={translate('person.role')}
        none={translate('person.anyRole')}
        value={role ?? ''}
        options={roles.map((one) => ({ value: one, label: translate(`session.roles.${one}`) }))}
        onChoose={(chosen) => setFilters({ enabled, role: chosen === '' ? undefined : chosen })}
      />
      <ChoiceField
        label={translate('person.access')}
        none={translate('shown.all')}
        value={enabled === undefined ? '' : String(enabled)}
        options={['true', 'false'].map((value) => ({ value, label: translate(`person.enabled.${value}`) }))}
        onChoose={(chosen) => setFilters({ role, enabled: chosen === '' ? undefined : chosen === 'true' })}
      />
    </Box>
  );
}

/** Everybody who signs in. */
export default function PersonList() {
  const translate = useTranslate();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        startWith={{ enabled: true }}
        header={
          <>
            <CreateHeader
              title={translate('person.title')}
              create={translate('person.create')}
              permission="person.manage"
              onCreate={() => setCreating(true)}
            />
            <PersonFilters />
          </>
        }
        empty={<Nothing title={translate('person.emptyTitle')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="fullName" label="person.fullName" disableSort />
          <DataTable.Col source="username" label="person.username" disableSort />
          <DataTable.Col
            label="person.role"
            disableSort
            render={({ role }: Person) => translate(`session.roles.${role}`)}
          />
          <DataTable.Col
            label="person.access"
            disableSort
            render={({ disabledAt, passwordTemporary }: Person) => (
              <Tag
                label={translate(
                  disabledAt !== null
                    ? 'person.enabled.false'
                    : passwordTemporary
                      ? 'person.temporary'
                      : 'person.enabled.true',
                )}
                tone={disabledAt !== null ? 'blocked' : passwordTemporary ? 'due' : 'good'}
              />
            )}
          />
          <DataTable.Col
            label="person.createdAt"
            disableSort
            render={({ createdAt }: Person) => <Moment at={createdAt} as="date" />}
          />
        </DataTable>
      </RecordList>
      {creating ? <NewPerson onClose={() => setCreating(false)} /> : null}
    </>
  );
}
