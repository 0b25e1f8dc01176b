import { useLiveQuery } from 'dexie-react-hooks';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { dayStops } from './dayStops.js';
import type { DayStop } from './dayStops.js';

/** The day's stops; undefined until what the phone keeps has been read. */
export function useDayStops(): DayStop[] | undefined {
  const { day, database, tracker } = useField();
  const { carried } = useCell(day);
  const { place } = useCell(tracker.state);
  const told = useLiveQuery(() => database.items.toArray(), [database]);
  if (carried === undefined || told === undefined) return undefined;
  return dayStops(carried.pack.stops, told, place);
}
