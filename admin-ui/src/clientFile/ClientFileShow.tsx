import { Alert, Box, Button, Chip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { fileRowVerdicts } from '@cartera/domain/clientFile';
import type { FileRowVerdict } from '@cartera/domain/clientFile';
import { labelOf, useClientChoices } from '../choices/index.js';
import { dayText, moneyText } from '../format/index.js';
import { Nothing, Panel, RecordList, ScreenHeader } from '../layout/index.js';
import { FactList, Reading } from '../reading/index.js';
import { Moment, Money, Tag } from '../shown/index.js';
import { FileOrders } from './FileOrders.js';
import { readClientFile } from './clientFileSource.js';
import type { ClientFile, ClientFileRow } from './clientFileSource.js';
import { clientFileTone } from './clientFileTone.js';

/** A file at work is asked for again after this. */
const askAgainMs = 3_000;
const atWork: readonly ClientFile['state'][] = ['received', 'reading', 'judging', 'accepting'];

function Rows({ file }: { file: ClientFile }) {
  const translate = useTranslate();
  const [verdict, setVerdict] = useState<FileRowVerdict>();
  const found = fileRowVerdicts.filter((one) => file.counts?.[one] !== undefined);
  return (
    <RecordList
      resource="clientFileRows"
      ownAddress={false}
      filter={{ fileId: file.id, ...(verdict === undefined ? {} : { verdict }) }}
      header={
        <Box
          role="group"
          aria-label={translate('clientFile.rows')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}
        >
          {([undefined, ...found] as const).map((one) => (
            <Chip
              key={one ?? 'all'}
              clickable
              aria-pressed={verdict === one}
              variant={verdict === one ? 'filled' : 'outlined'}
              color={verdict === one ? 'primary' : 'default'}
              onClick={() => setVerdict(one)}
              label={
                one === undefined
                  ? `${translate('shown.all')} ${file.rowsRead.toLocaleString('es-MX')}`
                  : `${translate(`clientFile.verdicts.${one}`)} ${(file.counts?.[one]?.rows ?? 0).toLocaleString('es-MX')}`
              }
              title={one === undefined ? undefined : moneyText(Number(file.counts?.[one]?.cents ?? 0))}
            />
          ))}
        </Box>
      }
      empty={<Nothing title={translate('clientFile.noRows')} />}
    >
      <DataTable bulkActionButtons={false} rowClick={false}>
        <DataTable.Col source="rowNumber" label="clientFile.row" disableSort align="right" />
        <DataTable.Col source="reference" label="clientFile.account" disableSort />
        <DataTable.Col
          label="clientFile.amount"
          disableSort
          align="right"
          render={({ amountCents, balanceCents }: ClientFileRow) => <Money cents={amountCents ?? balanceCents} />}
        />
        <DataTable.Col
          label="clientFile.day"
          disableSort
          render={({ valueDate, asOf }: ClientFileRow) => {
            const day = valueDate ?? asOf;
            return day === null ? '—' : dayText(day);
          }}
        />
        <DataTable.Col
          label="clientFile.verdict"
          disableSort
          render={({ verdict: one }: ClientFileRow) => (one === null ? '—' : translate(`clientFile.verdicts.${one}`))}
        />
        <DataTable.Col
          label="clientFile.findings"
          disableSort
          render={({ problems }: ClientFileRow) =>
            problems.map(({ problem, suggestion }) => `${problem} ${suggestion}`).join(' ')
          }
        />
      </DataTable>
    </RecordList>
  );
}

function FileParts({ file }: { file: ClientFile }) {
  const translate = useTranslate();
  const clients = useClientChoices();
  const { failure, coversFrom, coversUntil } = file;
  return (
    <>
      <ScreenHeader
        title={translate(`clientFile.kinds.${file.kind}`)}
        aside={<Tag label={translate(`clientFile.states.${file.state}`)} tone={clientFileTone[file.state]} />}
        actions={
          <>
            {file.counts === null ? null : (
              <Button component="a" color="inherit" href={`/api/v1/client-files/${file.id}/row-errors`} download>
                {translate('clientFile.errors')}
              </Button>
            )}
            <FileOrders file={file} />
          </>
        }
      />
      {failure === null ? null : (
        <Alert severity="error" sx={{ mb: 2 }}>
          {`${failure.problem} ${failure.suggestion}`}
        </Alert>
      )}
      <Panel sx={{ mb: 2 }}>
        <FactList
          facts={[
            [translate('clientFile.client'), labelOf(clients, file.clientId)],
            [translate('clientFile.file'), file.fileName],
            [translate('clientFile.when'), <Moment key="when" at={file.createdAt} />],
            [
              translate('clientFile.covers'),
              coversFrom === null || coversUntil === null ? '—' : `${dayText(coversFrom)} – ${dayText(coversUntil)}`,
            ],
            [translate('clientFile.told'), file.noticesDelivered.toLocaleString('es-MX')],
            [translate('clientFile.acceptedAt'), <Moment key="accepted" at={file.acceptedAt} />],
          ]}
        />
      </Panel>
      {file.counts === null ? null : <Rows file={file} />}
    </>
  );
}

/** One file of a client: what was found in it, and what it will do before it does. */
export default function ClientFileShow() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['clientFiles', 'file', id],
    queryFn: () => readClientFile(id),
    refetchInterval: ({ state }) =>
      state.data !== undefined && atWork.includes(state.data.state) ? askAgainMs : false,
  });
  return <Reading query={query}>{(file) => <FileParts file={file} />}</Reading>;
}
