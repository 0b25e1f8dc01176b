import { desks } from '../strategy/index.js';
import type { Desk } from '../strategy/index.js';
import type { Role } from './role.js';

const table: Record<Role, readonly Desk[]> = {
  administrator: desks,
  supervisor: desks,
  clerk: ['addressReview', 'phone', 'field', 'operations'],
  phoneAgent: ['phone'],
  collector: ['field'],
  specialist: ['operations'],
  auditor: desks,
};

/** The desks whose work a role sees. Whether it may take a task from one is `task.claim`. */
export function desksOf(role: Role): readonly Desk[] {
  return table[role];
}
