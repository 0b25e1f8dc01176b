import { Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { labelOf, useClientChoices } from '../choices/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { Moment, Tag } from '../shown/index.js';
import { NewBatch } from './NewBatch.js';
import type { Batch } from './batchSource.js';
import { batchTone } from './batchTone.js';

/** Batches, newest first. */
export default function BatchList() {
  const translate = useTranslate();
  const clients = useClientChoices();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('batch.title')}
            create={translate('batch.create')}
            permission="batch.run"
            onCreate={() => setCreating(true)}
          />
        }
        empty={<Nothing title={translate('batch.emptyTitle')} help={translate('batch.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col label="batch.when" disableSort render={({ createdAt }: Batch) => <Moment at={createdAt} />} />
          <DataTable.Col
            label="batch.action"
            disableSort
            render={({ action }: Batch) => translate(`batch.actions.${action}`)}
          />
          <DataTable.Col
            label="batch.client"
            disableSort
            render={({ clientId }: Batch) => labelOf(clients, clientId)}
          />
          <DataTable.Col
            label="batch.reason"
            disableSort
            render={({ reason }: Batch) => (
              <Typography variant="inherit" noWrap sx={{ maxWidth: 320 }} title={reason}>
                {reason}
              </Typography>
            )}
          />
          <DataTable.Col
            label="batch.state"
            disableSort
            render={({ state }: Batch) => <Tag label={translate(`batch.states.${state}`)} tone={batchTone[state]} />}
          />
        </DataTable>
      </RecordList>
      {creating ? <NewBatch onClose={() => setCreating(false)} /> : null}
    </>
  );
}
