import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { stepKinds } from '@cartera/domain/strategy';
import type { StepKind } from '@cartera/domain/strategy';
import { Panel } from '../layout/index.js';
import { RowTable } from '../reading/index.js';
import type { DryRun } from './dryRunSource.js';

type Totals = NonNullable<DryRun['totals']>;

const count = (value: number): string => value.toLocaleString('es-MX');

/** What each month would bring, before and after, and where paths part. */
export function DryRunTotals({ totals }: { totals: Totals }) {
  const translate = useTranslate();
  const kindWord = (kind: StepKind): string => translate(`strategy.kinds.${kind}`);
  // A kind that neither way uses would be a column of zeros.
  const kinds = stepKinds.filter((kind) => totals.months.some(({ before, after }) => before[kind] + after[kind] > 0));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, mb: 2 }}>
      <Panel title={translate('dryRun.months')}>
        <RowTable
          label={translate('dryRun.months')}
          rows={totals.months}
          rowKey={({ month }) => month}
          columns={[
            { label: translate('dryRun.month'), render: ({ month }) => month },
            ...kinds.map((kind) => ({
              label: kindWord(kind),
              align: 'right' as const,
              render: ({ before, after }: Totals['months'][number]) =>
                before[kind] === after[kind] ? count(after[kind]) : `${count(before[kind])} → ${count(after[kind])}`,
            })),
          ]}
        />
      </Panel>
      <Panel title={translate('dryRun.differences')}>
        <RowTable
          label={translate('dryRun.differences')}
          rows={totals.differences}
          rowKey={({ kind, before, after }) => `${kind} ${before?.stepKey ?? ''} ${after?.stepKey ?? ''}`}
          empty={<Box sx={{ p: 2 }}>{translate('dryRun.noDifference')}</Box>}
          columns={[
            { label: translate('dryRun.what'), render: ({ kind }) => translate(`dryRun.kinds.${kind}`) },
            {
              label: translate('dryRun.before'),
              render: ({ before }) => (before === null ? '—' : `${kindWord(before.what)} «${before.stepKey}»`),
            },
            {
              label: translate('dryRun.after'),
              render: ({ after }) => (after === null ? '—' : `${kindWord(after.what)} «${after.stepKey}»`),
            },
            { label: translate('dryRun.accounts'), align: 'right', render: ({ accounts }) => count(accounts) },
          ]}
        />
      </Panel>
    </Box>
  );
}
