import { Button } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { labelOf, useClientChoices, usePortfolioChoices, useVersionChoices } from '../choices/index.js';
import type { ChoiceOption } from '../orderForm/index.js';
import { OrderDialog } from '../orderForm/index.js';
import { Panel, ScreenHeader } from '../layout/index.js';
import { FactList, Reading, RowTable } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Money, Tag } from '../shown/index.js';
import { endSplit, readSplit, readSplitResults } from './splitSource.js';
import type { BranchResult, StrategySplit } from './splitSource.js';

const count = (value: number): string => value.toLocaleString('es-MX');

/** A count beside what share of the branch's accounts it is: branches differ in size, and shares can be compared. */
function shareOf(part: number, accounts: number): string {
  return accounts === 0 ? count(part) : `${count(part)} · ${((part / accounts) * 100).toFixed(1)} %`;
}

function Results({ rows, versions }: { rows: readonly BranchResult[]; versions: readonly ChoiceOption[] }) {
  const translate = useTranslate();
  return (
    <RowTable
      label={translate('split.results')}
      rows={rows}
      rowKey={({ position }) => String(position)}
      columns={[
        {
          label: translate('split.version'),
          render: ({ strategyVersionId }) => labelOf(versions, strategyVersionId),
        },
        { label: translate('split.percent'), align: 'right', render: ({ percent }) => `${percent} %` },
        { label: translate('split.accounts'), align: 'right', render: ({ accounts }) => count(accounts) },
        { label: translate('split.open'), align: 'right', render: ({ open }) => count(open) },
        {
          label: translate('split.attempts'),
          align: 'right',
          render: ({ contactAttempts }) => count(contactAttempts),
        },
        {
          label: translate('split.reached'),
          align: 'right',
          render: ({ accountsReached, accounts }) => shareOf(accountsReached, accounts),
        },
        { label: translate('split.promises'), align: 'right', render: ({ promises }) => count(promises) },
        {
          label: translate('split.kept'),
          align: 'right',
          render: ({ promisesKept, promisesBroken }) => `${count(promisesKept)} / ${count(promisesBroken)}`,
        },
        {
          label: translate('split.recovered'),
          align: 'right',
          render: ({ recoveredCents }) => <Money cents={recoveredCents} />,
        },
        {
          label: translate('split.rulings'),
          align: 'right',
          render: ({ rulings, accounts }) => shareOf(rulings, accounts),
        },
      ]}
    />
  );
}

function Split({ split }: { split: StrategySplit }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const clients = useClientChoices();
  const portfolios = usePortfolioChoices();
  const versions = useVersionChoices();
  const mayManage = usePermitted('strategy.manage');
  const [ending, setEnding] = useState(false);
  const results = useQuery({
    queryKey: ['strategySplits', 'results', split.id],
    queryFn: () => readSplitResults(split.id),
  });
  const end = useMutation<StrategySplit, Error, string>({
    mutationFn: endSplit,
    onSuccess: () => setEnding(false),
    onSettled: () => queries.invalidateQueries({ queryKey: ['strategySplits'] }),
  });
  const isLive = split.endedAt === null;
  return (
    <>
      <ScreenHeader
        title={translate('split.of', { portfolio: labelOf(portfolios, split.portfolioId) })}
        aside={<Tag label={translate(isLive ? 'split.live' : 'split.ended')} tone={isLive ? 'active' : 'neutral'} />}
        actions={
          isLive && mayManage ? (
            <Button color="inherit" onClick={() => setEnding(true)}>
              {translate('split.end')}
            </Button>
          ) : undefined
        }
      />
      <Panel sx={{ mb: 2 }}>
        <FactList
          facts={[
            [translate('split.client'), labelOf(clients, split.clientId)],
            [translate('split.since'), <Moment key="since" at={split.createdAt} />],
            [translate('split.endedAt'), <Moment key="ended" at={split.endedAt} />],
          ]}
        />
      </Panel>
      <Panel title={translate('split.results')}>
        <Reading query={results}>{(rows) => <Results rows={rows} versions={versions} />}</Reading>
      </Panel>
      {ending ? (
        <OrderDialog
          title={translate('split.end')}
          consequence={translate('split.endHelp')}
          submit={translate('split.end')}
          asked={split.id}
          order={end}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </>
  );
}

/** One split: which share of the new accounts each version takes, and what came of them side by side. */
export default function SplitShow() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['strategySplits', 'one', id], queryFn: () => readSplit(id) });
  return <Reading query={query}>{(split) => <Split split={split} />}</Reading>;
}
