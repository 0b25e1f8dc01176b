import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { labelOf, useClientChoices } from '../choices/index.js';
import { Nothing, RecordList, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Tag } from '../shown/index.js';
import { NewBatch } from './NewBatch.js';
import type { Batch } from './batchSource.js';
import { batchTone } from './batchTone.js';

/** Batches, newest first. */
export default function BatchList() {
  const translate = useTranslate();
  const mayRun = usePermitted('batch.run');
  const clients = useClientChoices();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <ScreenHeader
            title={translate('batch.title')}
            actions={
              mayRun ? (
                <Button variant="contained" onClick={() => setCreating(true)}>
                  {translate('batch.create')}
                </Button>
              ) : undefined
            }
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
