import type { Role } from '../people/index.js';

/** Roles that see the field through the units they are members of, and what lies beneath those. */
const boundToUnits: readonly Role[] = ['supervisor', 'collector'];

/** A unit as the tree knows it. */
export interface UnitNode {
  id: string;
  parentId: string | null;
}

/** Whether `role` sees only the units it is a member of; everybody else sees all of them. */
export function isBoundToUnits(role: Role): boolean {
  return boundToUnits.includes(role);
}

/**
 * The units whose records somebody may see: null means all of them. A bound person who is a member of nothing sees nothing:
 * an empty list, never null.
 *
 * @param memberOf ids of the units somebody is a member of
 * @param tree every unit; a cycle in it is walked once
 */
export function unitScope(role: Role, memberOf: readonly string[], tree: readonly UnitNode[]): string[] | null {
  if (!isBoundToUnits(role)) return null;
  const children = new Map<string, string[]>();
  for (const { id, parentId } of tree)
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  const known = new Set(tree.map(({ id }) => id));
  const seen = new Set<string>();
  const waiting = memberOf.filter((id) => known.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(children.get(id) ?? []));
  }
  return [...seen].sort();
}
