import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { labelOf, useClientChoices, usePortfolioChoices } from '../choices/index.js';
import { CreateHeader, Nothing, RecordList } from '../layout/index.js';
import { Moment, Tag } from '../shown/index.js';
import { NewSplit } from './NewSplit.js';
import type { StrategySplit } from './splitSource.js';

/** Splits of new accounts, newest first. */
export default function SplitList() {
  const translate = useTranslate();
  const clients = useClientChoices();
  const portfolios = usePortfolioChoices();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <RecordList
        header={
          <CreateHeader
            title={translate('split.title')}
            create={translate('split.create')}
            permission="strategy.manage"
            onCreate={() => setCreating(true)}
          />
        }
        empty={<Nothing title={translate('split.emptyTitle')} help={translate('split.emptyHelp')} />}
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col
            label="split.portfolio"
            disableSort
            render={({ portfolioId }: StrategySplit) => labelOf(portfolios, portfolioId)}
          />
          <DataTable.Col
            label="split.client"
            disableSort
            render={({ clientId }: StrategySplit) => labelOf(clients, clientId)}
          />
          <DataTable.Col
            label="split.shares"
            disableSort
            render={({ branches }: StrategySplit) => branches.map(({ percent }) => `${percent} %`).join(' · ')}
          />
          <DataTable.Col
            label="split.since"
            disableSort
            render={({ createdAt }: StrategySplit) => <Moment at={createdAt} />}
          />
          <DataTable.Col
            label="split.state"
            disableSort
            render={({ endedAt }: StrategySplit) => (
              <Tag
                label={translate(endedAt === null ? 'split.live' : 'split.ended')}
                tone={endedAt === null ? 'active' : 'neutral'}
              />
            )}
          />
        </DataTable>
      </RecordList>
      {creating ? <NewSplit onClose={() => setCreating(false)} /> : null}
    </>
  );
}
