import { Box, TextField } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { shiftStates } from '@cartera/domain/shift';
import { dayText } from '../format/index.js';
import { Nothing, RecordList, ScreenHeader, StateChips } from '../layout/index.js';
import { Moment, Tag } from '../shown/index.js';
import { shiftTone } from './shiftTone.js';
import type { Shift } from './shiftSource.js';

function DayFilter() {
  const translate = useTranslate();
  const list = useListContext();
  const { setFilters } = list;
  const { day = '', ...rest } = list.filterValues as Record<string, string>;
  return (
    <TextField
      type="date"
      label={translate('shift.day')}
      value={day}
      onChange={({ target }) => setFilters(target.value === '' ? rest : { ...rest, day: target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ m: 0 }}
    />
  );
}

/** Shifts, newest first; each leads to its replay. */
export default function ShiftList() {
  const translate = useTranslate();
  return (
    <RecordList
      header={
        <>
          <ScreenHeader title={translate('shift.title')} actions={<DayFilter />} />
          <StateChips filter="state" states={shiftStates} words="shift.states" />
        </>
      }
      empty={<Nothing title={translate('shift.emptyTitle')} help={translate('shift.emptyHelp')} />}
    >
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col label="shift.day" disableSort render={({ day }: Shift) => dayText(day)} />
        <DataTable.Col source="collectorName" label="shift.collector" disableSort />
        <DataTable.Col source="unitName" label="shift.unit" disableSort />
        <DataTable.Col
          label="shift.state"
          disableSort
          render={({ state }: Shift) => <Tag label={translate(`shift.states.${state}`)} tone={shiftTone[state]} />}
        />
        <DataTable.Col
          label="shift.startedAt"
          disableSort
          render={({ startedAt }: Shift) => <Moment at={startedAt} />}
        />
        <DataTable.Col label="shift.endedAt" disableSort render={({ endedAt }: Shift) => <Moment at={endedAt} />} />
        <DataTable.Col
          label="shift.done"
          disableSort
          align="right"
          render={({ doneStops, openStops }: Shift) => (
            <Box component="span">{`${doneStops} / ${doneStops + openStops}`}</Box>
          )}
        />
        <DataTable.Col
          label="shift.alerts"
          disableSort
          render={({ openAlerts }: Shift) =>
            openAlerts.length === 0 ? '—' : openAlerts.map((kind) => translate(`alert.kinds.${kind}`)).join(', ')
          }
        />
      </DataTable>
    </RecordList>
  );
}
