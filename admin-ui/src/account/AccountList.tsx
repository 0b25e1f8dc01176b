import { Typography } from '@mui/material';
import { DataTable, SelectColumnsButton, useTranslate } from 'react-admin';
import { useSearchedText } from '../accountSearch/index.js';
import { ChosenRows, Nothing, RecordList, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Money, NextEventLine, StageChip } from '../shown/index.js';
import { AccountFilters } from './AccountFilters.js';
import { AccountSelection } from './AccountSelection.js';
import type { AccountLine } from './accountSource.js';

/** Every account within reach, found by number or name, narrowed by filters, with the columns each person wants. */
export default function AccountList() {
  const translate = useTranslate();
  const text = useSearchedText();
  const selection = usePermitted('batch.run') ? <AccountSelection /> : undefined;
  return (
    <RecordList
      filter={text === '' ? undefined : { text }}
      startWith={{ open: true }}
      sort={{ field: 'next', order: 'ASC' }}
      header={
        <>
          <ScreenHeader title={translate('account.title')} actions={<SelectColumnsButton />} />
          <AccountFilters />
        </>
      }
      empty={<Nothing title={translate('account.emptyTitle')} help={translate('account.emptyHelp')} />}
    >
      <ChosenRows>
        <DataTable
          bulkActionButtons={selection ?? false}
          bulkActionsToolbar={selection}
          rowClick="show"
          hiddenColumns={['product', 'placedAt']}
        >
          <DataTable.Col source="reference" label="account.reference" disableSort />
          <DataTable.Col
            source="holderName"
            label="account.holder"
            disableSort
            render={({ holderName }: AccountLine) => (
              <Typography variant="inherit" noWrap sx={{ maxWidth: 180 }} title={holderName ?? undefined}>
                {holderName ?? '—'}
              </Typography>
            )}
          />
          <DataTable.Col
            source="stage"
            label="account.stage"
            disableSort
            render={({ stage }: AccountLine) => <StageChip stage={stage} />}
          />
          <DataTable.Col
            source="nextEvent"
            label="account.next"
            disableSort
            render={({ nextEvent }: AccountLine) => <NextEventLine event={nextEvent} brief />}
          />
          <DataTable.Col
            source="balanceCents"
            label="account.balance"
            disableSort
            align="right"
            render={({ balanceCents, currency }: AccountLine) => <Money cents={balanceCents} currency={currency} />}
          />
          <DataTable.Col source="daysPastDue" label="account.daysPastDue" disableSort align="right" />
          <DataTable.Col
            source="grade"
            label="account.grade"
            disableSort
            render={({ grade }: AccountLine) => (grade === null ? '—' : translate(`grade.${grade}`))}
          />
          <DataTable.Col source="product" label="account.product" disableSort />
          <DataTable.Col
            source="placedAt"
            label="account.placed"
            disableSort
            render={({ placedAt }: AccountLine) => <Moment at={placedAt} as="date" />}
          />
        </DataTable>
      </ChosenRows>
    </RecordList>
  );
}
