import type { Theme } from '@mui/material';
import type { Stage } from '@cartera/domain/account';

/** What a state asks of whoever sees it. */
export type Tone = 'neutral' | 'active' | 'good' | 'due' | 'late' | 'blocked';

/** The colour of a tone, which always goes with a word or an icon. */
export function toneColour({ palette: { tokens } }: Theme, tone: Tone): string {
  if (tone === 'neutral') return tokens.muted;
  if (tone === 'active') return tokens.accent;
  return tokens.state[tone];
}

export const stageTone: Record<Stage, Tone> = {
  received: 'neutral',
  addressReview: 'due',
  collecting: 'active',
  promised: 'good',
  agreement: 'good',
  disputed: 'blocked',
  onHold: 'blocked',
  ruling: 'due',
  returned: 'neutral',
  settled: 'good',
  withdrawn: 'neutral',
};
