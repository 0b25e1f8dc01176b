import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';

/** Whether the collector is followed now, on every screen of the day. */
export function DutySign({ slot }: { slot?: string }) {
  const shift = useCell(useField().shift);
  const on = shift?.state === 'onDuty';
  return (
    <span slot={slot} className={on ? 'duty on' : 'duty'} role="status">
      {on ? 'En jornada' : shift === undefined ? 'Fuera de jornada' : 'En pausa'}
    </span>
  );
}
