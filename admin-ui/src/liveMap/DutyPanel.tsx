import Timeline from '@mui/icons-material/TimelineOutlined';
import { Box, ButtonBase, IconButton, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { whenText } from '../format/index.js';
import { Tag } from '../shown/index.js';
import { VideoRoomButton } from '../videoRoom/index.js';
import { silentAfterSeconds } from './CollectorLayer.js';
import { initialsOf } from './dutySource.js';
import type { Duty } from './dutySource.js';

interface DutyPanelProps {
  duty: readonly Duty[];
  now: Date;
  onFind: (place: { longitude: number; latitude: number }) => void;
}

/** Everybody on duty: how far their day is and when their phone last spoke. A press leads to their place. */
export function DutyPanel({ duty, now, onFind }: DutyPanelProps) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={translate('liveMap.duty')} sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="h2" sx={{ px: 1.5, py: 1 }}>
        {`${translate('liveMap.duty')} · ${duty.length}`}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 280, overflowY: 'auto' }}>
        {duty.map(({ id, collectorName, state, place, doneStops, openStops }) => {
          const isSilent = place === null || now.getTime() - Date.parse(place.at) > silentAfterSeconds * 1_000;
          const name = isSilent ? 'silent' : state === 'paused' ? 'paused' : 'moving';
          return (
            <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', pr: 0.5 }}>
              <ButtonBase
                disabled={place === null}
                onClick={() => {
                  if (place !== null) onFind(place);
                }}
                sx={{
                  flexGrow: 1,
                  minWidth: 0,
                  px: 1.5,
                  py: 0.75,
                  gap: 1,
                  justifyContent: 'flex-start',
                  textAlign: 'left',
                }}
              >
                <Typography sx={{ width: 28, fontWeight: 600, flexShrink: 0 }}>{initialsOf(collectorName)}</Typography>
                <Box sx={{ minWidth: 0, flexGrow: 1 }}>
                  <Typography noWrap>{collectorName}</Typography>
                  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                    <Tag
                      label={translate(`liveMap.${name}`)}
                      tone={name === 'moving' ? 'active' : name === 'paused' ? 'due' : 'neutral'}
                    />
                    <Typography variant="caption" color="text.secondary" noWrap>
                      {translate('liveMap.visits', { done: doneStops, all: doneStops + openStops })}
                    </Typography>
                  </Box>
                  {place === null ? null : (
                    <Typography variant="caption" color="text.secondary" noWrap component="div">
                      {whenText(place.at, now)}
                    </Typography>
                  )}
                </Box>
              </ButtonBase>
              <Tooltip title={translate('liveMap.replay')}>
                <IconButton
                  component={Link}
                  to={`/shifts/${id}/show`}
                  aria-label={`${translate('liveMap.replay')}: ${collectorName}`}
                >
                  <Timeline fontSize="small" />
                </IconButton>
              </Tooltip>
              <VideoRoomButton subject={{ kind: 'shift', id }} about={collectorName} compact />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
