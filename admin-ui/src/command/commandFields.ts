import { complaintSources, disputeKinds, disputeOutcomes } from '@cartera/domain/dispute';
import type { PersonCommandKind } from '@cartera/domain/account';

/** What a field of a command's form asks for. */
export type CommandField = { name: string; optional?: boolean } & (
  | { as: 'text'; rows?: number; most: number }
  | { as: 'money' }
  | { as: 'day' }
  | { as: 'choice'; options: readonly string[]; words: string }
  | { as: 'party' }
  | { as: 'point' }
  | { as: 'strategyVersion' }
  | { as: 'person' }
);

const reason: CommandField = { name: 'reason', as: 'text', rows: 2, most: 1_000 };
const note: CommandField = { name: 'note', as: 'text', rows: 2, most: 1_000, optional: true };
const decision: CommandField = { name: 'decision', as: 'choice', options: ['approve', 'refuse'], words: 'decision' };

/**
 * The fields of each command's form, in their order. A gestión and an agreement have forms of their own, and an address is
 * corrected at its desk.
 */
export const commandFields: Partial<Record<PersonCommandKind, readonly CommandField[]>> = {
  makePromise: [
    { name: 'amountCents', as: 'money' },
    { name: 'dueOn', as: 'day' },
    { name: 'partyId', as: 'party', optional: true },
    note,
  ],
  reschedulePromise: [{ name: 'amountCents', as: 'money' }, { name: 'dueOn', as: 'day' }, reason],
  cancelPromise: [reason],
  decideAgreement: [decision, note],
  openDispute: [
    { name: 'kind', as: 'choice', options: disputeKinds, words: 'disputeKind' },
    { name: 'statement', as: 'text', rows: 3, most: 4_000 },
  ],
  resolveDispute: [
    { name: 'outcome', as: 'choice', options: disputeOutcomes, words: 'disputeOutcome' },
    { name: 'balanceCents', as: 'money', optional: true },
    note,
  ],
  recordComplaint: [
    { name: 'source', as: 'choice', options: complaintSources, words: 'complaintSource' },
    { name: 'folio', as: 'text', most: 60, optional: true },
    { name: 'statement', as: 'text', rows: 3, most: 4_000 },
  ],
  hold: [reason],
  release: [reason],
  proposeContactPoint: [
    { name: 'kind', as: 'choice', options: ['phone', 'email', 'address'], words: 'pointKind' },
    { name: 'value', as: 'text', most: 300 },
    { name: 'partyId', as: 'party' },
    { name: 'provenance', as: 'choice', options: ['debtor', 'visit', 'call', 'client'], words: 'provenance' },
    note,
  ],
  authoriseContactPoint: [{ name: 'contactPointId', as: 'point' }, note],
  barContactPoint: [{ name: 'contactPointId', as: 'point' }, reason],
  decideRuling: [decision, note],
  reopenRuling: [reason],
  changeStrategy: [{ name: 'strategyVersionId', as: 'strategyVersion' }, reason],
  reassign: [
    { name: 'assigneeId', as: 'person' },
    { ...reason, optional: true },
  ],
  withdraw: [reason],
};
