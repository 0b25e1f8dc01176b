import type { MailingRunState } from '@cartera/domain/mailing';
import type { Tone } from '../shown/index.js';

export const mailingTone: Record<MailingRunState, Tone> = {
  composing: 'active',
  printing: 'active',
  printed: 'due',
  blocked: 'late',
  deposited: 'good',
  closed: 'neutral',
  cancelled: 'neutral',
};
