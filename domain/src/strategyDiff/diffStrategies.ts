import type { Strategy, StrategyStep } from '../strategy/index.js';
import { fieldCell, sheetFields } from '../strategySheet/index.js';
import type { SheetField } from '../strategySheet/index.js';

/** A field of a step that differs, each side as the sheet writes it. */
export interface FieldDifference {
  field: SheetField;
  before: string;
  after: string;
}

/** What became of one step. Positions are 1-based, as people count. */
export type StepDifference =
  | { kind: 'added'; key: string; position: number }
  | { kind: 'removed'; key: string; position: number }
  | { kind: 'changed'; key: string; position: number; fields: readonly FieldDifference[] }
  /** It comes at another turn among the steps that both have. */
  | { kind: 'moved'; key: string; from: number; to: number };

/** The longest run of `positions` that is in order already: what a person would say stayed where it was. */
function inOrder(positions: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const [index, position] of positions.entries()) {
    const before = best
      .slice(0, index)
      .filter((run) => (run.at(-1) ?? 0) < position)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, position]);
  }
  return new Set(best.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}

/**
 * What changed between two versions, step by step: removed ones first, then the others in their new order. A step is known by
 * its key, so a step with a new key is one removed and one added.
 */
export function diffStrategies(before: Strategy, after: Strategy): StepDifference[] {
  const oldPosition = new Map(before.steps.map(({ key }, index) => [key, index + 1]));
  const newKeys = new Set(after.steps.map(({ key }) => key));
  const removed = before.steps.flatMap(({ key }, index): StepDifference[] =>
    newKeys.has(key) ? [] : [{ kind: 'removed', key, position: index + 1 }],
  );
  const stayed = inOrder(after.steps.flatMap(({ key }) => oldPosition.get(key) ?? []));
  const others = after.steps.flatMap((step, index): StepDifference[] => {
    const { key } = step;
    const position = index + 1;
    const from = oldPosition.get(key);
    const old = before.steps.find((one) => one.key === key);
    if (from === undefined || old === undefined) return [{ kind: 'added', key, position }];
    const fields = fieldDifferences([before, old], [after, step]);
    return [
      ...(stayed.has(from) ? [] : [{ kind: 'moved' as const, key, from, to: position }]),
      ...(fields.length === 0 ? [] : [{ kind: 'changed' as const, key, position, fields }]),
    ];
  });
  return [...removed, ...others];
}

function fieldDifferences(
  [before, old]: readonly [Strategy, StrategyStep],
  [after, step]: readonly [Strategy, StrategyStep],
): FieldDifference[] {
  return sheetFields.flatMap((field) => {
    const difference = {
      field,
      before: String(fieldCell(before, old, field)),
      after: String(fieldCell(after, step, field)),
    };
    return difference.before === difference.after ? [] : [difference];
  });
}
