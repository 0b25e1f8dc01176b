import type { UnitNode } from './unitScope.js';

/** Levels of units below one another: more are a mistake, and every account is looked up through them. */
export const deepestUnit = 8;

/** Why a unit cannot lie where it is wanted. */
export type TreeRefusal = 'unit.parentNotFound' | 'unit.cycle' | 'unit.tooDeep';

/** Units above a unit, the nearest first; ends on a broken tree too. */
function unitsAbove(tree: ReadonlyMap<string, UnitNode>, id: string): string[] {
  const above: string[] = [];
  for (let at = tree.get(id)?.parentId ?? null; at !== null && !above.includes(at); at = tree.get(at)?.parentId ?? null)
    above.push(at);
  return above;
}

/**
 * Whether a unit may lie beneath another, and how deep it then lies.
 *
 * @param id the unit that moves; one that is not in the tree yet is new
 * @param parentId null for the top
 * @param tree units that are not archived
 */
export function placeInTree(
  id: string,
  parentId: string | null,
  tree: readonly UnitNode[],
): { depth: number } | { refusal: TreeRefusal } {
  if (parentId === null) return { depth: 0 };
  const byId = new Map(tree.map((node) => [node.id, node]));
  if (!byId.has(parentId)) return { refusal: 'unit.parentNotFound' };
  const above = unitsAbove(byId, parentId);
  if (parentId === id || above.includes(id)) return { refusal: 'unit.cycle' };
  const depth = above.length + 1;
  const beneath = tree
    .map((node) => unitsAbove(byId, node.id).indexOf(id) + 1)
    .reduce((most, levels) => Math.max(most, levels), 0);
  return depth + beneath > deepestUnit ? { refusal: 'unit.tooDeep' } : { depth };
}
