import type { BatchRowState, BatchState } from '@cartera/domain/batch';
import type { Tone } from '../shown/index.js';

export const batchTone: Record<BatchState, Tone> = {
  preview: 'due',
  awaitingApproval: 'due',
  running: 'active',
  stopped: 'blocked',
  done: 'good',
  discarded: 'neutral',
};

export const batchRowTone: Record<BatchRowState, Tone> = {
  pending: 'neutral',
  done: 'good',
  refused: 'due',
  failed: 'late',
};
