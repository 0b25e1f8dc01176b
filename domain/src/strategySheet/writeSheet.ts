import type { Strategy, StrategyStep } from '../strategy/index.js';
import { sheetColumns, sheetFields } from './sheetColumn.js';
import type { SheetField } from './sheetColumn.js';

export type SheetCell = string | number;

/** The value of a field; undefined where the step has none. */
export function fieldValue(strategy: Strategy, step: StrategyStep, field: SheetField): unknown {
  if (field === 'onBroken') return strategy.onBroken === step.key ? true : undefined;
  const [name, part] = field.split('.') as [keyof StrategyStep, string | undefined];
  const value: unknown = step[name];
  return part === undefined ? value : (value as Record<string, unknown> | undefined)?.[part];
}

/** A field as its cell shows it; empty where there is none. */
export function fieldCell(strategy: Strategy, step: StrategyStep, field: SheetField): SheetCell {
  const value = fieldValue(strategy, step, field);
  return value === undefined ? '' : sheetColumns[field].codec.write(value);
}

/** The strategy as a table: the headings, and one row a step. */
export function writeSheet(strategy: Strategy): SheetCell[][] {
  return [
    sheetFields.map((field) => sheetColumns[field].heading),
    ...strategy.steps.map((step) => sheetFields.map((field) => fieldCell(strategy, step, field))),
  ];
}
