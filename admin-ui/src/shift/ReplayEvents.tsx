import { Box, ButtonBase, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { durationText, timeText } from '../format/index.js';
import { toneColour } from '../shown/index.js';
import type { Tone } from '../shown/index.js';
import type { ReplayEvent, ReplayEventKind } from './replay.js';

const tone: Record<ReplayEventKind, Tone> = {
  started: 'neutral',
  paused: 'due',
  resumed: 'neutral',
  stay: 'neutral',
  visit: 'good',
  breached: 'late',
  returned: 'good',
  crossed: 'due',
  alert: 'late',
  ended: 'neutral',
};

interface ReplayEventsProps {
  events: readonly ReplayEvent[];
  at: number;
  onSeek: (at: number) => void;
}

/** What happened, line by line; a press leads to its moment. What is still to come is faint. */
export function ReplayEvents({ events, at, onSeek }: ReplayEventsProps) {
  const translate = useTranslate();
  const words = ({ kind, what, seconds, metres }: ReplayEvent): string => {
    switch (kind) {
      case 'visit':
        return translate('shift.events.visit', { result: translate(`result.${what}`, { _: what }) });
      case 'stay':
        return translate('shift.events.stay', { duration: durationText(seconds ?? 0) });
      case 'alert':
        return translate('shift.events.alert', { alert: translate(`alert.kinds.${what}`) });
      case 'breached':
      case 'returned':
      case 'crossed':
        return translate(`shift.events.${kind}`, { fence: translate(`shift.fences.${what}`), metres });
      default:
        return translate(`shift.events.${kind}`);
    }
  };
  return (
    <Box component="ol" aria-label={translate('shift.eventsTitle')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {events.map((event) => (
        <li key={event.key}>
          <ButtonBase
            onClick={() => onSeek(event.at)}
            sx={{
              width: '100%',
              px: 1.5,
              py: 0.75,
              gap: 1,
              justifyContent: 'flex-start',
              textAlign: 'left',
              color: event.at <= at ? 'text.primary' : 'text.secondary',
            }}
          >
            <Typography variant="caption" sx={{ minWidth: 36 }}>
              {timeText(new Date(event.at))}
            </Typography>
            <Box
              aria-hidden
              sx={(theme) => ({
                width: 8,
                height: 8,
                borderRadius: '50%',
                flexShrink: 0,
                bgcolor: event.at <= at ? toneColour(theme, tone[event.kind]) : 'divider',
              })}
            />
            <Typography>{words(event)}</Typography>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
