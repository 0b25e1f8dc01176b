import { Box, Button, Tab, Tabs, TextField, Tooltip, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useClientChoices, usePortfolioChoices } from '../choices/index.js';
import { dayOf, dayText } from '../format/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { ChoiceField } from '../orderForm/index.js';
import { Reading, RowTable } from '../reading/index.js';
import { indicatorKinds, readAllIndicators, readIndicators } from './indicatorSource.js';
import type { IndicatorKind, IndicatorLine, IndicatorQuestion } from './indicatorSource.js';
import { indicatorCsv, keyOf, measureText, measuresShown, subjectOf } from './measure.js';

const linesShown = 100;
const dayMs = 86_400_000;

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** The catalogue of indicators for some days: by collector, product or account, each figure with its definition. */
export default function IndicatorBoard() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const clients = useClientChoices();
  const [kind, setKind] = useState<IndicatorKind>('agents');
  const [from, setFrom] = useState(() => dayOf(new Date(Date.now() - 29 * dayMs)));
  const [until, setUntil] = useState(() => dayOf(new Date()));
  const [clientId, setClient] = useState('');
  const [portfolioId, setPortfolio] = useState('');
  const portfolios = usePortfolioChoices(clientId);
  const question: IndicatorQuestion = {
    from,
    until,
    ...(clientId === '' ? {} : { clientId }),
    ...(portfolioId === '' ? {} : { portfolioId }),
  };
  const query = useQuery({
    queryKey: ['indicators', kind, question],
    queryFn: () => readIndicators(kind, question, linesShown),
    // Another table has other lines: only the same one may be shown while it is read again.
    placeholderData: (previous, earlier) => (earlier?.queryKey[1] === kind ? previous : undefined),
    enabled: from !== '' && until !== '',
  });
  const definitions = query.data?.definitions ?? [];
  const definitionOf = (name: string) => definitions.find((definition) => definition.name === name);
  const titleOf = (name: string): string =>
    definitionOf(name)?.title ?? translate(`indicator.columns.${name}`, { _: name });
  const download = useMutation({
    mutationFn: () => readAllIndicators(kind, question),
    onSuccess: (lines) => save(`indicadores-${kind}-${from}-${until}.csv`, indicatorCsv(lines, titleOf)),
    onError: (error: Error) => notify(error.message, { type: 'error' }),
  });
  // A line leads to what is beneath it: a product to its accounts, an account to its case file.
  const open = (line: IndicatorLine): void => {
    if (line.accountId !== undefined) void navigate(`/accounts/${line.accountId}/show`);
    else if (kind === 'products') setKind('accounts');
  };
  return (
    <>
      <ScreenHeader
        title={translate('indicator.title')}
        aside={
          query.data === undefined
            ? undefined
            : translate('indicator.version', { version: query.data.definitionsVersion })
        }
        actions={
          <Button variant="contained" loading={download.isPending} onClick={() => download.mutate()}>
            {translate('indicator.export')}
          </Button>
        }
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        {(
          [
            ['from', from, setFrom],
            ['until', until, setUntil],
          ] as const
        ).map(([name, value, put]) => (
          <TextField
            key={name}
            type="date"
            label={translate(`indicator.${name}`)}
            value={value}
            onChange={(event) => put(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
        <ChoiceField
          label={translate('indicator.client')}
          none={translate('indicator.allClients')}
          value={clientId}
          options={clients}
          onChoose={(chosen) => {
            setClient(chosen);
            setPortfolio('');
          }}
        />
        <ChoiceField
          label={translate('indicator.portfolio')}
          none={translate('indicator.allPortfolios')}
          value={portfolioId}
          options={portfolios}
          onChoose={setPortfolio}
        />
      </Box>
      <Tabs
        value={kind}
        onChange={(_event, next: IndicatorKind) => setKind(next)}
        aria-label={translate('indicator.title')}
        sx={{ mb: 1 }}
      >
        {indicatorKinds.map((one) => (
          <Tab key={one} value={one} label={translate(`indicator.kinds.${one}`)} />
        ))}
      </Tabs>
      <Panel sx={{ mb: 2 }}>
        <Reading query={query} rows={8}>
          {({ items, pageInfo }) => (
            <>
              <RowTable
                label={translate('indicator.title')}
                rows={items}
                rowKey={keyOf}
                onOpen={kind === 'agents' ? undefined : open}
                empty={<Nothing title={translate('indicator.emptyTitle')} help={translate('indicator.emptyHelp')} />}
                columns={[
                  { label: translate(`indicator.of.${kind}`), render: subjectOf },
                  ...measuresShown[kind].map((name) => ({
                    label: titleOf(name),
                    align: 'right' as const,
                    render: (line: IndicatorLine) => (
                      <Tooltip title={definitionOf(name)?.definition ?? ''}>
                        <span>{measureText(name, line[name])}</span>
                      </Tooltip>
                    ),
                  })),
                ]}
              />
              {pageInfo.hasNextPage ? (
                <Typography color="text.secondary" sx={{ p: 1.5 }}>
                  {translate('indicator.more', { count: linesShown })}
                </Typography>
              ) : null}
            </>
          )}
        </Reading>
      </Panel>
      {definitions.length === 0 ? null : (
        <Panel title={translate('indicator.definitions')}>
          <Box component="dl" sx={{ m: 0, p: 2, display: 'grid', gap: 1 }}>
            {definitions.map(({ name, title, definition }) => (
              <Box key={name} sx={{ display: { sm: 'flex' }, gap: 2 }}>
                <Typography component="dt" sx={{ fontWeight: 600, flex: '0 0 240px' }}>
                  {title}
                </Typography>
                <Typography component="dd" color="text.secondary" sx={{ m: 0 }}>
                  {definition}
                </Typography>
              </Box>
            ))}
          </Box>
        </Panel>
      )}
      <Typography variant="caption" color="text.secondary">
        {translate('indicator.asOf', { from: dayText(from), until: dayText(until) })}
      </Typography>
    </>
  );
}
