import type { Role } from '../people/index.js';

/** What somebody does in a unit. */
export const memberRoles = ['supervisor', 'collector', 'staff'] as const;
export type MemberRole = (typeof memberRoles)[number];

const fitting: Record<MemberRole, readonly Role[] | null> = {
  supervisor: ['supervisor', 'administrator'],
  collector: ['collector'],
  staff: null,
};

/** Whether somebody with this role may be that in a unit: a clerk collects in none, whatever a form says. */
export function mayBe(memberRole: MemberRole, role: Role): boolean {
  return fitting[memberRole]?.includes(role) ?? true;
}
