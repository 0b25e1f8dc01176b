import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { labelOf, useClientChoices, usePortfolioChoices, useVersionChoices } from '../choices/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { Moment, Tag } from '../shown/index.js';
import { startDryRun } from './dryRunSource.js';
import type { DryRun } from './dryRunSource.js';

/** @param version chosen beforehand */
function NewDryRun({ version: startWith, onClose }: { version: string; onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const clients = useClientChoices();
  const versions = useVersionChoices();
  const [version, setVersion] = useState(startWith);
  const [chosenClient, setClient] = useState('');
  const [portfolioId, setPortfolio] = useState('');
  const clientId = chosenClient === '' && clients.length === 1 ? (clients[0]?.value ?? '') : chosenClient;
  const portfolios = usePortfolioChoices(clientId);
  const start = useOperation(startDryRun, ({ id }) => void navigate(`/dryRuns/${id}/show`));
  return (
    <OrderDialog
      title={translate('dryRun.create')}
      consequence={translate('dryRun.createHelp')}
      submit={translate('dryRun.start')}
      asked={
        clientId === '' || version === ''
          ? undefined
          : { clientId, strategyVersionId: version, ...(portfolioId === '' ? {} : { portfolioId }) }
      }
      order={start}
      onClose={onClose}
    >
      <ChoiceField label={translate('dryRun.version')} value={version} options={versions} onChoose={setVersion} />
      <ChoiceField label={translate('dryRun.client')} value={clientId} options={clients} onChoose={setClient} />
      <ChoiceField
        label={translate('dryRun.portfolio')}
        none={translate('dryRun.allPortfolios')}
        value={portfolioId}
        options={portfolios}
        onChoose={setPortfolio}
      />
    </OrderDialog>
  );
}

const tones = { running: 'active', done: 'good', failed: 'late' } as const;

/** Dry runs, newest first. `?version=` opens a new one with that version. */
export default function DryRunList() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const version = search.get('version');
  const clients = useClientChoices();
  const versions = useVersionChoices();
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('dryRun.title')}
            create={translate('dryRun.create')}
            permission="strategy.manage"
            onCreate={() => setSearch({ version: '' })}
          />
        }
        empty={<Nothing title={translate('dryRun.emptyTitle')} help={translate('dryRun.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col
            label="dryRun.when"
            disableSort
            render={({ createdAt }: DryRun) => <Moment at={createdAt} />}
          />
          <DataTable.Col
            label="dryRun.version"
            disableSort
            render={({ strategyVersionId }: DryRun) =>
              strategyVersionId === null ? translate('dryRun.draft') : labelOf(versions, strategyVersionId)
            }
          />
          <DataTable.Col
            label="dryRun.client"
            disableSort
            render={({ clientId }: DryRun) => labelOf(clients, clientId)}
          />
          <DataTable.Col
            label="dryRun.state"
            disableSort
            render={({ state }: DryRun) => <Tag label={translate(`dryRun.states.${state}`)} tone={tones[state]} />}
          />
          <DataTable.Col
            label="dryRun.accounts"
            disableSort
            align="right"
            render={({ totals }: DryRun) => totals?.accounts.toLocaleString('es-MX') ?? '—'}
          />
          <DataTable.Col
            label="dryRun.changed"
            disableSort
            align="right"
            render={({ totals }: DryRun) => totals?.changed.toLocaleString('es-MX') ?? '—'}
          />
        </DataTable>
      </RecordList>
      {version === null ? null : <NewDryRun version={version} onClose={() => setSearch({})} />}
    </>
  );
}
