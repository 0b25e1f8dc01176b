import { rulingTypes } from '@cartera/domain/ruling';

/** How a rule is typed: a whole number, a time of the day, yes or no, text, days of the week, or ways to pay. */
export type RuleKind = 'whole' | 'minute' | 'flag' | 'text' | 'weekdays' | 'payments';

export interface RuleField {
  /** Where it lies in the rules: `promise.graceDays`. */
  path: string;
  kind: RuleKind;
}

/** Fields by part of the rules, in the order of the form. Labels are words under `client.rules`. */
export const ruleParts: Readonly<Record<string, readonly RuleField[]>> = {
  calendar: [
    { path: 'calendar.fromMinute', kind: 'minute' },
    { path: 'calendar.untilMinute', kind: 'minute' },
    { path: 'calendar.weekdays', kind: 'weekdays' },
    { path: 'calendar.holidays', kind: 'flag' },
  ],
  contacts: [
    { path: 'contacts.perDay', kind: 'whole' },
    { path: 'contacts.perWeek', kind: 'whole' },
  ],
  promise: [
    { path: 'promise.horizonDays', kind: 'whole' },
    { path: 'promise.graceDays', kind: 'whole' },
    { path: 'promise.keptPercent', kind: 'whole' },
    { path: 'promise.partialPercent', kind: 'whole' },
    { path: 'promise.maxReschedules', kind: 'whole' },
    { path: 'promise.reminder', kind: 'flag' },
  ],
  agreement: [
    { path: 'agreement.maxInstalments', kind: 'whole' },
    { path: 'agreement.maxDays', kind: 'whole' },
    { path: 'agreement.maxForgivenPercent', kind: 'whole' },
    { path: 'agreement.minFirstPercent', kind: 'whole' },
    { path: 'agreement.graceDays', kind: 'whole' },
    { path: 'agreement.toleratedMisses', kind: 'whole' },
  ],
  patience: [
    { path: 'patience.addressReviewDays', kind: 'whole' },
    { path: 'patience.freezeReviewDays', kind: 'whole' },
    { path: 'patience.rulingDueDays', kind: 'whole' },
    { path: 'patience.rulingRetryDays', kind: 'whole' },
    { path: 'patience.reportRetryDays', kind: 'whole' },
    { path: 'patience.disputeReviewDays', kind: 'whole' },
  ],
  letter: [
    { path: 'letter.paymentMethods', kind: 'payments' },
    { path: 'letter.privacyNotice', kind: 'text' },
    { path: 'letter.complaints', kind: 'text' },
  ],
  report: [
    { path: 'report.waitHours', kind: 'whole' },
    { path: 'report.maxRulings', kind: 'whole' },
    ...rulingTypes.map((type): RuleField => ({ path: `report.rulingCodes.${type}`, kind: 'text' })),
  ],
};

export const ruleFields: readonly RuleField[] = Object.values(ruleParts).flat();

type Branch = Record<string, unknown>;

function branchOf(value: unknown): Branch | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Branch) : undefined;
}

/** The value at a path; undefined where the client keeps the default. */
export function ruleAt(rules: Branch, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => branchOf(value)?.[name], rules);
}

/** The rules with one value changed; undefined takes it out, with the parts that become empty. Nothing else is touched. */
export function withRule(rules: Branch, path: string, value: unknown): Branch {
  const [name = '', ...rest] = path.split('.');
  const { [name]: old, ...others } = rules;
  const next = rest.length === 0 ? value : withRule(branchOf(old) ?? {}, rest.join('.'), value);
  const isEmpty = next === undefined || (rest.length > 0 && Object.keys(next as Branch).length === 0);
  return isEmpty ? others : { ...others, [name]: next };
}

/** A rule as its field shows it. */
export function ruleText(kind: RuleKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'minute') {
    const minute = Number(value);
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  }
  if (kind === 'weekdays') return (value as number[]).join(',');
  if (kind === 'payments')
    return (value as { label: string; value: string }[]).map((way) => `${way.label}: ${way.value}`).join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was typed as a rule; undefined for an empty field, null when it cannot be read. */
export function ruleOf(kind: RuleKind, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'whole':
      return /^\d{1,4}$/.test(text) ? Number(text) : null;
    case 'minute': {
      const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
      return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
    }
    case 'flag':
      return text === 'true';
    case 'weekdays':
      return text.split(',').map(Number);
    case 'payments': {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const ways = lines.map((line) => /^([^:]{1,60}):(.{1,200})$/.exec(line.trim()));
      return ways.some((way) => way === null)
        ? null
        : ways.map((way) => ({ label: way?.[1]?.trim(), value: way?.[2]?.trim() }));
    }
    case 'text':
      return text;
  }
}
