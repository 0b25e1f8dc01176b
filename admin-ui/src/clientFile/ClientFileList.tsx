import { TextField } from '@mui/material';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { clientFileKinds } from '@cartera/domain/clientFile';
import type { ClientFileKind } from '@cartera/domain/clientFile';
import { useOperation } from '../asking/index.js';
import { labelOf, useClientChoices } from '../choices/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { Moment, Tag } from '../shown/index.js';
import { sendClientFile } from './clientFileSource.js';
import type { ClientFile } from './clientFileSource.js';
import { clientFileTone } from './clientFileTone.js';

function SendFile({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const clients = useClientChoices();
  const [chosen, setClient] = useState('');
  const clientId = chosen === '' && clients.length === 1 ? (clients[0]?.value ?? '') : chosen;
  const [kind, setKind] = useState<ClientFileKind>('payments');
  const [file, setFile] = useState<File>();
  const send = useOperation(sendClientFile, ({ id }) => void navigate(`/clientFiles/${id}/show`));
  return (
    <OrderDialog
      title={translate('clientFile.send')}
      consequence={translate('clientFile.sendHelp')}
      submit={translate('clientFile.sendSubmit')}
      asked={
        file === undefined || clientId === ''
          ? undefined
          : { clientId, kind, name: file.name, size: file.size, modifiedAt: file.lastModified, file }
      }
      order={send}
      onClose={onClose}
    >
      <ChoiceField label={translate('clientFile.client')} value={clientId} options={clients} onChoose={setClient} />
      <ChoiceField
        label={translate('clientFile.kind')}
        value={kind}
        options={clientFileKinds.map((value) => ({ value, label: translate(`clientFile.kinds.${value}`) }))}
        onChoose={(value) => setKind(value as ClientFileKind)}
      />
      <TextField
        type="file"
        required
        label={translate('clientFile.file')}
        onChange={(event) => setFile((event.target as HTMLInputElement).files?.[0])}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { accept: '.csv,.xlsx,.txt' } }}
      />
    </OrderDialog>
  );
}

/** Files of news from clients, newest first. */
export default function ClientFileList() {
  const translate = useTranslate();
  const clients = useClientChoices();
  const [sending, setSending] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('clientFile.title')}
            create={translate('clientFile.send')}
            permission="clientFile.place"
            onCreate={() => setSending(true)}
          />
        }
        empty={<Nothing title={translate('clientFile.emptyTitle')} help={translate('clientFile.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col
            label="clientFile.when"
            disableSort
            render={({ createdAt }: ClientFile) => <Moment at={createdAt} />}
          />
          <DataTable.Col
            label="clientFile.kind"
            disableSort
            render={({ kind }: ClientFile) => translate(`clientFile.kinds.${kind}`)}
          />
          <DataTable.Col
            label="clientFile.client"
            disableSort
            render={({ clientId }: ClientFile) => labelOf(clients, clientId)}
          />
          <DataTable.Col source="fileName" label="clientFile.file" disableSort />
          <DataTable.Col source="rowsRead" label="clientFile.rows" disableSort align="right" />
          <DataTable.Col
            label="clientFile.state"
            disableSort
            render={({ state }: ClientFile) => (
              <Tag label={translate(`clientFile.states.${state}`)} tone={clientFileTone[state]} />
            )}
          />
        </DataTable>
      </RecordList>
      {sending ? <SendFile onClose={() => setSending(false)} /> : null}
    </>
  );
}
