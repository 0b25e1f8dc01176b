import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { frankingServices } from '@cartera/domain/mailing';
import type { FrankingService } from '@cartera/domain/mailing';
import { useOperation } from '../asking/index.js';
import { labelOf, useClientChoices } from '../choices/index.js';
import { dayOf, dayText } from '../format/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { useNow } from '../live/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { Tag } from '../shown/index.js';
import { createFranking } from './mailingSource.js';
import type { FrankingRegistration } from './mailingSource.js';

function NewFranking({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const clients = useClientChoices();
  const [number, setNumber] = useState('');
  const [service, setService] = useState<FrankingService>('ordinary');
  const [validFrom, setFrom] = useState('');
  const [validUntil, setUntil] = useState('');
  const [clientId, setClient] = useState('');
  const create = useOperation(createFranking, () => {
    void queries.invalidateQueries({ queryKey: ['franking'] });
    onClose();
  });
  const isWhole = number.trim() !== '' && validFrom !== '' && validUntil !== '';
  const told = { number: number.trim(), service, validFrom, validUntil };
  return (
    <OrderDialog
      title={translate('mailing.newFranking')}
      submit={translate('mailing.saveFranking')}
      asked={isWhole ? { ...told, ...(clientId === '' ? {} : { clientId }) } : undefined}
      order={create}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={translate('mailing.number')}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <ChoiceField
        label={translate('mailing.service')}
        value={service}
        options={frankingServices.map((value) => ({ value, label: translate(`mailing.services.${value}`) }))}
        onChoose={(value) => setService(value as FrankingService)}
      />
      {(
        [
          ['validFrom', validFrom, setFrom],
          ['validUntil', validUntil, setUntil],
        ] as const
      ).map(([name, value, put]) => (
        <TextField
          key={name}
          required
          type="date"
          label={translate(`mailing.${name}`)}
          value={value}
          onChange={(event) => put(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <ChoiceField
        label={translate('mailing.owner')}
        none={translate('mailing.agency')}
        value={clientId}
        options={clients}
        onChoose={setClient}
      />
    </OrderDialog>
  );
}

/** The post's permissions to frank in house; letters go under one that is valid on their day. */
export default function FrankingList() {
  const translate = useTranslate();
  const clients = useClientChoices();
  const today = dayOf(useNow());
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('mailing.franking')}
            create={translate('mailing.newFranking')}
            permission="mailing.manage"
            onCreate={() => setCreating(true)}
          />
        }
        empty={<Nothing title={translate('mailing.noFranking')} help={translate('mailing.noFrankingHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick={false}>
          <DataTable.Col source="number" label="mailing.number" disableSort />
          <DataTable.Col
            label="mailing.service"
            disableSort
            render={({ service }: FrankingRegistration) => translate(`mailing.services.${service}`)}
          />
          <DataTable.Col
            label="mailing.owner"
            disableSort
            render={({ clientId }: FrankingRegistration) =>
              clientId === null ? translate('mailing.agency') : labelOf(clients, clientId)
            }
          />
          <DataTable.Col
            label="mailing.validity"
            disableSort
            render={({ validFrom, validUntil }: FrankingRegistration) =>
              `${dayText(validFrom)} – ${dayText(validUntil)}`
            }
          />
          <DataTable.Col
            label="mailing.state"
            disableSort
            render={({ validFrom, validUntil }: FrankingRegistration) => {
              const state = today > validUntil ? 'expired' : today < validFrom ? 'future' : 'valid';
              const tone = { expired: 'late', future: 'neutral', valid: 'good' } as const;
              return <Tag label={translate(`mailing.frankingStates.${state}`)} tone={tone[state]} />;
            }}
          />
        </DataTable>
      </RecordList>
      {creating ? <NewFranking onClose={() => setCreating(false)} /> : null}
    </>
  );
}
