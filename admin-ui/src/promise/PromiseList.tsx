import { Box, Chip } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import type { Schemas } from '@cartera/api/client';
import { commitmentTone } from '../caseFile/commitmentTone.js';
import { dayOf, dayText } from '../format/index.js';
import { Nothing, RecordList, ScreenHeader, StateChips } from '../layout/index.js';
import { Money, Tag } from '../shown/index.js';

type PromiseLine = Schemas['Promise'];

const states = ['live', 'kept', 'partial', 'broken', 'rescheduled', 'cancelled'] as const;

/** What falls due today, in one press. */
function DueToday() {
  const translate = useTranslate();
  const list = useListContext();
  const { setFilters } = list;
  const today = dayOf(new Date());
  const { dueFrom, dueUntil, ...rest } = list.filterValues as Record<string, unknown>;
  const isOn = dueFrom === today && dueUntil === today;
  return (
    <Chip
      clickable
      aria-pressed={isOn}
      color={isOn ? 'primary' : 'default'}
      variant={isOn ? 'filled' : 'outlined'}
      label={translate('promise.today')}
      onClick={() => setFilters(isOn ? rest : { ...rest, dueFrom: today, dueUntil: today })}
    />
  );
}

/** Every promise within reach: due today, broken, kept. */
export default function PromiseList() {
  const translate = useTranslate();
  return (
    <RecordList
      startWith={{ state: ['live'] }}
      header={
        <>
          <ScreenHeader title={translate('promise.title')} />
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <DueToday />
            <StateChips filter="state" states={states} words="promiseState" several />
          </Box>
        </>
      }
      empty={<Nothing title={translate('promise.emptyTitle')} help={translate('promise.emptyHelp')} />}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={(_id, _resource, record) => `/accounts/${(record as PromiseLine).accountId}/show`}
      >
        <DataTable.Col
          label="intake.state"
          disableSort
          render={({ state }: PromiseLine) => (
            <Tag label={translate(`promiseState.${state}`)} tone={commitmentTone[state] ?? 'neutral'} />
          )}
        />
        <DataTable.Col label="task.due" disableSort render={({ dueOn }: PromiseLine) => dayText(dueOn)} />
        <DataTable.Col label="account.reference" source="reference" disableSort />
        <DataTable.Col
          label="command.fields.amountCents"
          disableSort
          align="right"
          render={({ amountCents }: PromiseLine) => <Money cents={amountCents} />}
        />
        <DataTable.Col
          label="case.paid"
          disableSort
          align="right"
          render={({ paidCents }: PromiseLine) => <Money cents={paidCents} />}
        />
        <DataTable.Col label="promise.madeBy" disableSort render={({ madeByName }: PromiseLine) => madeByName ?? '—'} />
        <DataTable.Col label="promise.madeOn" disableSort render={({ madeOn }: PromiseLine) => dayText(madeOn)} />
      </DataTable>
    </RecordList>
  );
}
