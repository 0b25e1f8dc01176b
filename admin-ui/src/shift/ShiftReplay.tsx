import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { dayText } from '../format/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { Reading } from '../reading/index.js';
import { Tag } from '../shown/index.js';
import { VideoRoomButton } from '../videoRoom/index.js';
import { PlaybackBar } from './PlaybackBar.js';
import { ReplayEvents } from './ReplayEvents.js';
import { ReplayMap } from './ReplayMap.js';
import { eventsOf, placeThen, spanOf } from './replay.js';
import { readReplay } from './shiftSource.js';
import type { Replay } from './shiftSource.js';
import { shiftTone } from './shiftTone.js';
import { usePlayback } from './usePlayback.js';

/** What the phone told of itself at the moment that is shown. */
function ThenLine({ replay, at }: { replay: Replay; at: number }) {
  const translate = useTranslate();
  const then = placeThen(replay, at);
  const facts =
    then === undefined
      ? [translate('shift.noFix')]
      : [
          then.silent ? translate('shift.silent') : undefined,
          then.speedMetresPerSecond === null || then.silent
            ? undefined
            : `${Math.round(then.speedMetresPerSecond * 3.6)} km/h`,
          then.batteryPercent === null ? undefined : translate('shift.battery', { percent: then.batteryPercent }),
        ];
  return (
    <Typography variant="caption" color="text.secondary" component="div" sx={{ px: 2, pb: 1, minHeight: 24 }}>
      {facts.filter(Boolean).join(' · ')}
    </Typography>
  );
}

function ReplayScreen({ replay }: { replay: Replay }) {
  const translate = useTranslate();
  const { shift } = replay;
  const span = useMemo(() => spanOf(replay), [replay]);
  const events = useMemo(() => eventsOf(replay), [replay]);
  const playback = usePlayback(span);
  return (
    <>
      <ScreenHeader
        title={shift.collectorName}
        aside={`${shift.unitName} · ${dayText(shift.day)} · ${translate('shift.visits', {
          done: shift.doneStops,
          all: shift.doneStops + shift.openStops,
        })}`}
        actions={
          <>
            <Tag label={translate(`shift.states.${shift.state}`)} tone={shiftTone[shift.state]} />
            {shift.endedAt === null ? (
              <VideoRoomButton subject={{ kind: 'shift', id: shift.id }} about={shift.collectorName} />
            ) : null}
          </>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 300px' },
          gridTemplateRows: { xs: 'auto auto', md: 'calc(100vh - 144px)' },
        }}
      >
        <Panel sx={{ display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
          <Box sx={{ position: 'relative', flexGrow: 1, minHeight: { xs: '46vh', md: 320 } }}>
            {replay.track.length === 0 ? (
              <Nothing title={translate('shift.noTrack')} help={translate('shift.noTrackHelp')} />
            ) : (
              <ReplayMap replay={replay} at={playback.at} />
            )}
          </Box>
          <PlaybackBar
            playback={playback}
            {...span}
            marks={events.filter(({ kind }) => kind === 'visit' || kind === 'breached').map(({ at }) => at)}
          />
          <ThenLine replay={replay} at={playback.at} />
        </Panel>
        <Panel title={translate('shift.eventsTitle')} sx={{ overflowY: 'auto', minHeight: 0 }}>
          <ReplayEvents events={events} at={playback.at} onSeek={playback.seek} />
        </Panel>
      </Box>
    </>
  );
}

/** A past or present shift in the order of time: where its collector was, and what happened. */
export default function ShiftReplay() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['shifts', 'replay', id], queryFn: () => readReplay(id), enabled: id !== '' });
  return <Reading query={query}>{(replay) => <ReplayScreen replay={replay} />}</Reading>;
}
