import { MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useNow } from '../live/index.js';
import { Nothing, ScreenHeader } from '../layout/index.js';
import { Reading } from '../reading/index.js';
import { readUnits } from '../unit/unitSource.js';
import type { Unit } from '../unit/unitSource.js';
import { UnitDayBoard } from './UnitDayBoard.js';
import { todayIn } from './dayBoard.js';

interface ChosenProps {
  units: readonly Unit[];
  onChoose: (chosen: { unit?: string; day?: string }) => void;
  unit: Unit;
  day: string;
}

function UnitAndDay({ units, unit, day, onChoose }: ChosenProps) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        select
        label={translate('dayPlan.unit')}
        value={unit.id}
        onChange={(event) => onChoose({ unit: event.target.value })}
        sx={{ minWidth: 180, m: 0 }}
      >
        {units.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        label={translate('dayPlan.day')}
        value={day}
        onChange={(event) => {
          if (event.target.value !== '') onChoose({ day: event.target.value });
        }}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ m: 0 }}
      />
    </>
  );
}

/** Who visits whom on a day of a unit: looked at, put right by hand, and published. */
export default function DayPlan() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const now = useNow();
  const query = useQuery({ queryKey: ['units', 'tree'], queryFn: readUnits });
  const units = useMemo(() => (query.data ?? []).filter(({ collectors }) => collectors > 0), [query.data]);
  const unit = units.find(({ id }) => id === search.get('unit')) ?? units[0];
  const today = unit === undefined ? '' : todayIn(unit.timeZone, now);
  const asked = search.get('day') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const choose = (chosen: { unit?: string; day?: string }): void => {
    setSearch((before) => ({ ...Object.fromEntries(before), ...chosen }), { replace: true });
  };
  const title = translate('dayPlan.title');
  if (unit === undefined)
    return (
      <>
        <ScreenHeader title={title} />
        <Reading query={query}>
          {() => <Nothing title={translate('dayPlan.noUnits')} help={translate('dayPlan.noUnitsHelp')} />}
        </Reading>
      </>
    );
  return (
    <UnitDayBoard
      key={`${unit.id} ${day}`}
      unit={unit}
      day={day}
      isPast={day < today}
      choices={<UnitAndDay units={units} unit={unit} day={day} onChoose={choose} />}
    />
  );
}
