import type { Role } from './role.js';

/**
 * The permission table: the API refuses by it and both screens hide by it. An action absent from a role's row is forbidden.
 * Scope (which client, which unit) is judged beside it, on the record.
 */
export const actions = [
  'client.manage',
  'portfolio.read',
  'portfolio.manage',
  'intake.place',
  'intake.read',
  'clientFile.place',
  'clientFile.read',
  'clientFile.resolve',
  'account.read',
  'account.command',
  'address.correct',
  'task.read',
  'task.claim',
  'task.assign',
  'contact.record',
  'agreement.propose',
  'agreement.decide',
  'contactPoint.authorise',
  'ruling.decide',
  'document.read',
  'mailing.read',
  'mailing.manage',
  'visitForm.print',
  'report.read',
  'report.retry',
  'strategy.read',
  'strategy.manage',
  'batch.read',
  'batch.run',
  'batch.approve',
  'person.manage',
  'operations.read',
  'indicator.read',
  'audit.verify',
  'shift.work',
  'shift.read',
  'shift.manage',
  'alert.read',
  'alert.attend',
] as const;

export type Action = (typeof actions)[number];

const reading = [
  'portfolio.read',
  'intake.read',
  'clientFile.read',
  'account.read',
  'task.read',
  'document.read',
  'mailing.read',
  'report.read',
  'strategy.read',
  'batch.read',
] as const;

const table: Record<Role, readonly Action[]> = {
  administrator: actions,
  supervisor: [
    ...reading,
    'intake.place',
    'clientFile.place',
    'clientFile.resolve',
    'account.command',
    'address.correct',
    'task.claim',
    'task.assign',
    'contact.record',
    'agreement.propose',
    'agreement.decide',
    'contactPoint.authorise',
    'ruling.decide',
    'mailing.manage',
    'visitForm.print',
    'report.retry',
    'strategy.manage',
    'batch.run',
    'batch.approve',
    'operations.read',
    'indicator.read',
    'shift.read',
    'shift.manage',
    'alert.read',
    'alert.attend',
  ],
  clerk: [
    ...reading,
    'intake.place',
    'clientFile.place',
    'clientFile.resolve',
    'account.command',
    'address.correct',
    'task.claim',
    'contact.record',
    'agreement.propose',
    'contactPoint.authorise',
    'mailing.manage',
    'visitForm.print',
  ],
  phoneAgent: ['account.read', 'task.read', 'task.claim', 'contact.record', 'agreement.propose'],
  collector: [
    'account.read',
    'task.read',
    'task.claim',
    'contact.record',
    'agreement.propose',
    'visitForm.print',
    'shift.work',
  ],
  specialist: ['account.read', 'task.read', 'task.claim', 'document.read'],
  auditor: [...reading, 'operations.read', 'indicator.read', 'audit.verify', 'shift.read', 'alert.read'],
};

/** Whether `role` may do `action` at all. */
export function can(role: Role, action: Action): boolean {
  return table[role].includes(action);
}
