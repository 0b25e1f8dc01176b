import { stepKinds } from './strategy.js';
import type { StepCondition, StepOffer, StrategyStep, TimeBand } from './strategy.js';

/** A step whose fields have the right types; whether they make sense is judged beside the other steps. */
export type DraftStep = Omit<StrategyStep, 'offer'> & { offer?: Partial<StepOffer> };

const keyForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Up to a hundred million million pesos, written as nobody writes them twice. */
const centsForm = /^(0|[1-9]\d{0,16})$/;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isCents = (value: unknown): value is string => typeof value === 'string' && centsForm.test(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function isBand(value: unknown): value is TimeBand {
  return isRecord(value) && isWhole(value.fromMinute) && isWhole(value.untilMinute);
}

/** A value of the wrong type, told apart from one that is absent. */
const misshapen = Symbol('misshapen');

/** JSON and spreadsheets write null for what is absent. */
function optional<Value>(
  value: unknown,
  isShaped: (value: unknown) => value is Value,
): Value | undefined | typeof misshapen {
  if (value === undefined || value === null) return undefined;
  return isShaped(value) ? value : misshapen;
}

/** An object of optional fields: those that are there, undefined when none is, or `misshapen`. */
function fieldsOf<Fields extends object>(
  value: unknown,
  shapes: { [Name in keyof Required<Fields>]: (value: unknown) => value is NonNullable<Fields[Name]> },
): Partial<Fields> | undefined | typeof misshapen {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return misshapen;
  const names = Object.keys(shapes) as (keyof Fields & string)[];
  const read = names.map((name): [string, unknown] => [name, optional(value[name], shapes[name])]);
  if (read.some(([, field]) => field === misshapen)) return misshapen;
  const present = read.filter(([, field]) => field !== undefined);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as Partial<Fields>);
}

/** The step with its known fields only, or undefined when one has the wrong shape. */
export function readStep(value: unknown): DraftStep | undefined {
  if (!isRecord(value)) return undefined;
  const { key, dayOffset, attempts, spacingDays, windowDays, timeBands } = value;
  const kind = stepKinds.find((one) => one === value.kind);
  if (typeof key !== 'string' || !keyForm.test(key) || kind === undefined) return undefined;
  if (!isWhole(dayOffset) || !isWhole(attempts) || !isWhole(spacingDays) || !isWhole(windowDays)) return undefined;
  if (!Array.isArray(timeBands) || !timeBands.every(isBand)) return undefined;
  const template = optional(value.template, isText);
  const onFailure = optional(value.onFailure, isText);
  const ruling = optional(value.ruling, isText);
  const when = fieldsOf<StepCondition>(value.when, {
    balanceAtLeastCents: isCents,
    balanceBelowCents: isCents,
    daysPastDueAtLeast: isWhole,
    brokenPromisesAtLeast: isWhole,
    rightPartyReached: isFlag,
  });
  const offer = fieldsOf<StepOffer>(value.offer, {
    forgivenPercent: isWhole,
    instalments: isWhole,
    validDays: isWhole,
  });
  if (template === misshapen || onFailure === misshapen || ruling === misshapen) return undefined;
  if (when === misshapen || offer === misshapen) return undefined;
  return {
    key,
    kind,
    dayOffset,
    attempts,
    spacingDays,
    windowDays,
    timeBands: timeBands.map(({ fromMinute, untilMinute }) => ({ fromMinute, untilMinute })),
    template,
    onFailure,
    when,
    offer,
    ruling,
  };
}
