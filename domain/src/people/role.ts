/** Roles a person signs in with. Source: docs/domain.md, "People". */
export const roles = [
  'administrator',
  'supervisor',
  'clerk',
  'phoneAgent',
  'collector',
  'specialist',
  'auditor',
] as const;

export type Role = (typeof roles)[number];
