import Pause from '@mui/icons-material/PauseRounded';
import Play from '@mui/icons-material/PlayArrowRounded';
import { Box, IconButton, Slider, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { timeText } from '../format/index.js';
import { playbackSpeeds } from './usePlayback.js';
import type { Playback, PlaybackSpeed } from './usePlayback.js';

interface PlaybackBarProps {
  playback: Playback;
  from: number;
  until: number;
  /** Moments that are worth a look, as notches. */
  marks: readonly number[];
}

/** Steps of the slider: arrows go by one of them. */
const stepMs = 15_000;

/** The day as a line: played, stopped, or moved to any moment of it. */
export function PlaybackBar({ playback, from, until, marks }: PlaybackBarProps) {
  const translate = useTranslate();
  const { at, isPlaying, speed, seek, setSpeed, toggle } = playback;
  const time = (moment: number): string => timeText(new Date(moment));
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1, flexWrap: { xs: 'wrap', md: 'nowrap' } }}>
      <IconButton
        onClick={toggle}
        aria-label={translate(isPlaying ? 'shift.pause' : 'shift.play')}
        sx={{ bgcolor: 'primary.main', color: 'primary.contrastText', '&:hover': { bgcolor: 'primary.dark' } }}
      >
        {isPlaying ? <Pause /> : <Play />}
      </IconButton>
      <Typography component="output" sx={{ fontWeight: 600, minWidth: 44 }}>
        {time(at)}
      </Typography>
      <Slider
        aria-label={translate('shift.moment')}
        size="small"
        min={from}
        max={Math.max(until, from + stepMs)}
        step={stepMs}
        value={at}
        marks={marks.map((value) => ({ value }))}
        getAriaValueText={time}
        onChange={(_event, value) => seek([value].flat()[0] ?? from)}
        sx={{ flexGrow: 1, minWidth: 160 }}
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={speed}
        aria-label={translate('shift.speed')}
        sx={{ flexShrink: 0 }}
        onChange={(_event, chosen: PlaybackSpeed | null) => {
          if (chosen !== null) setSpeed(chosen);
        }}
      >
        {playbackSpeeds.map((one) => (
          <ToggleButton key={one} value={one} sx={{ px: 1, py: 0.25, textTransform: 'none', whiteSpace: 'nowrap' }}>
            {`× ${one}`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
