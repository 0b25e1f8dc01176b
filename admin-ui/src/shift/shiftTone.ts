import type { ShiftState } from '@cartera/domain/shift';
import type { Tone } from '../shown/index.js';

export const shiftTone: Record<ShiftState, Tone> = { onDuty: 'active', paused: 'due', ended: 'neutral' };
