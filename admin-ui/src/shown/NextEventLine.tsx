import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { nextWords } from '@cartera/domain/situation';
import { whenText } from '../format/index.js';
import { useNow } from '../live/index.js';
import { languageInUse } from '../words/index.js';
import { EventIcon } from './EventIcon.js';

interface NextEvent {
  what: string;
  why: string;
  at: string | null;
}

interface NextEventLineProps {
  event: NextEvent | null;
  timeZone?: string;
  /** In a table: why is said on hover. */
  brief?: boolean;
}

/** What comes next, as every screen says it: icon, what, when, why. */
export function NextEventLine({ event, timeZone, brief = false }: NextEventLineProps) {
  const now = useNow();
  const translate = useTranslate();
  if (event === null)
    return (
      <Typography variant="inherit" component="span" color="text.secondary">
        {translate('shown.nothingNext')}
      </Typography>
    );
  const [what = '', why = ''] = nextWords(event)[languageInUse()].replace(/\.$/, '').split(': ');
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minWidth: 0, maxWidth: '100%' }}>
      <EventIcon what={event.what} />
      <Typography component="span" variant="inherit" noWrap title={why}>
        {what}
        {event.at === null ? '' : ` · ${whenText(event.at, now, timeZone)}`}
        {brief ? null : (
          <Typography component="span" variant="inherit" color="text.secondary">
            {` · ${why}`}
          </Typography>
        )}
      </Typography>
    </Box>
  );
}
