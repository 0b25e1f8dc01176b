import type { Tone } from '../shown/index.js';
import type { ClientFile } from './clientFileSource.js';

export const clientFileTone: Record<ClientFile['state'], Tone> = {
  received: 'active',
  reading: 'active',
  judging: 'active',
  preview: 'due',
  accepting: 'active',
  accepted: 'good',
  failed: 'late',
  discarded: 'neutral',
};
