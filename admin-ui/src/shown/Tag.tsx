import { Chip } from '@mui/material';
import type { Tone } from './stateColour.js';
import { toneColour } from './stateColour.js';

interface TagProps {
  label: string;
  tone?: Tone;
  title?: string;
}

/** A state in a word: a quiet frame, and a dot in the colour of what it asks for. */
export function Tag({ label, tone = 'neutral', title }: TagProps) {
  return (
    <Chip
      variant="outlined"
      label={label}
      title={title}
      icon={
        <span
          aria-hidden
          style={{ width: 8, height: 8, borderRadius: '50%', background: 'currentColor', marginLeft: 8, flexShrink: 0 }}
        />
      }
      sx={(theme) => ({
        height: 22,
        borderColor: theme.palette.divider,
        color: theme.palette.text.primary,
        '& .MuiChip-icon': { color: toneColour(theme, tone), marginRight: '-2px' },
      })}
    />
  );
}
