import { Box, Tooltip } from '@mui/material';
import { dateText, momentText, whenText } from '../format/index.js';
import { useNow } from '../live/index.js';

interface MomentProps {
  at: string | null | undefined;
  timeZone?: string;
  /** `when`: relative and exact. `date`: the day alone, the hour on hover. */
  as?: 'when' | 'date';
}

/** A moment. Past or future, the exact one is there to read. */
export function Moment({ at, timeZone, as = 'when' }: MomentProps) {
  const now = useNow();
  if (at === null || at === undefined) return <span>—</span>;
  return (
    <Tooltip title={momentText(at, timeZone)}>
      <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
        {as === 'when' ? whenText(at, now, timeZone) : dateText(at, timeZone)}
      </Box>
    </Tooltip>
  );
}
