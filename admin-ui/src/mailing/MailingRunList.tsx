import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { frankingServices } from '@cartera/domain/mailing';
import type { FrankingService } from '@cartera/domain/mailing';
import { stepTemplates } from '@cartera/domain/strategy';
import { useOperation } from '../asking/index.js';
import { labelOf, useClientChoices } from '../choices/index.js';
import { dayText } from '../format/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { Moment, Tag } from '../shown/index.js';
import { createMailingRun } from './mailingSource.js';
import type { MailingRun } from './mailingSource.js';
import { mailingTone } from './mailingTone.js';

const templates = [...stepTemplates.letter, ...stepTemplates.offer];

function NewRun({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const clients = useClientChoices();
  const [chosen, setClient] = useState('');
  const clientId = chosen === '' && clients.length === 1 ? (clients[0]?.value ?? '') : chosen;
  const [template, setTemplate] = useState<string>('firstNotice');
  const [service, setService] = useState<FrankingService>('ordinary');
  const create = useOperation(createMailingRun, ({ id }) => void navigate(`/mailingRuns/${id}/show`));
  return (
    <OrderDialog
      title={translate('mailing.create')}
      consequence={translate('mailing.createHelp')}
      submit={translate('mailing.compose')}
      asked={clientId === '' ? undefined : { clientId, template, service }}
      order={create}
      onClose={onClose}
    >
      <ChoiceField label={translate('mailing.client')} value={clientId} options={clients} onChoose={setClient} />
      <ChoiceField
        label={translate('mailing.template')}
        value={template}
        options={templates.map((value) => ({ value, label: translate(`strategy.templates.${value}`) }))}
        onChoose={setTemplate}
      />
      <ChoiceField
        label={translate('mailing.service')}
        value={service}
        options={frankingServices.map((value) => ({ value, label: translate(`mailing.services.${value}`) }))}
        onChoose={(value) => setService(value as FrankingService)}
      />
    </OrderDialog>
  );
}

/** Runs of letters, newest first. */
export default function MailingRunList() {
  const translate = useTranslate();
  const clients = useClientChoices();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('mailing.title')}
            create={translate('mailing.create')}
            permission="mailing.manage"
            onCreate={() => setCreating(true)}
          />
        }
        empty={<Nothing title={translate('mailing.emptyTitle')} help={translate('mailing.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col
            label="mailing.when"
            disableSort
            render={({ createdAt }: MailingRun) => <Moment at={createdAt} />}
          />
          <DataTable.Col
            label="mailing.client"
            disableSort
            render={({ clientId }: MailingRun) => labelOf(clients, clientId)}
          />
          <DataTable.Col
            label="mailing.template"
            disableSort
            render={({ template }: MailingRun) => translate(`strategy.templates.${template}`, { _: template })}
          />
          <DataTable.Col source="pieces" label="mailing.pieces" disableSort align="right" />
          <DataTable.Col
            label="mailing.state"
            disableSort
            render={({ state }: MailingRun) => (
              <Tag label={translate(`mailing.states.${state}`)} tone={mailingTone[state]} />
            )}
          />
          <DataTable.Col
            label="mailing.depositedOn"
            disableSort
            render={({ depositedOn }: MailingRun) => (depositedOn === null ? '—' : dayText(depositedOn))}
          />
        </DataTable>
      </RecordList>
      {creating ? <NewRun onClose={() => setCreating(false)} /> : null}
    </>
  );
}
