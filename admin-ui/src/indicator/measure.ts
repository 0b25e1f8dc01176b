import { moneyText } from '../format/index.js';
import type { IndicatorKind, IndicatorLine } from './indicatorSource.js';

export type MeasureName = Exclude<
  keyof IndicatorLine,
  'agentId' | 'agentName' | 'accountId' | 'clientId' | 'reference' | 'product'
>;

/** What each table shows, in its order; the rest is in the export. */
const ofWork: readonly MeasureName[] = [
  'attempts',
  'rightPartyContacts',
  'contactRate',
  'rightPartyRate',
  'promisesMade',
  'promisedCents',
  'promiseRate',
  'keptRate',
  'promisePaidCents',
];
const ofRecovery: readonly MeasureName[] = [
  'assignedCents',
  'attempts',
  'coverageRate',
  'rightPartyContacts',
  'promisesMade',
  'keptRate',
  'paidCents',
  'recoveryRate',
];

export const measuresShown: Readonly<Record<IndicatorKind, readonly MeasureName[]>> = {
  agents: [...ofWork, 'secondsPerCall'],
  products: ofRecovery,
  accounts: ofRecovery,
};

/** Whose line it is, in words. */
export function subjectOf(line: IndicatorLine): string {
  return line.agentName ?? line.reference ?? line.product ?? '—';
}

export function keyOf(line: IndicatorLine): string {
  return line.agentId ?? line.accountId ?? line.product ?? '';
}

/** A measure as people read it. A quotient of nothing is a dash, never a zero. */
export function measureText(name: MeasureName, value: number | null | undefined): string {
  if (value === null || value === undefined) return '—';
  if (name.includes('Cents')) return moneyText(value);
  if (name === 'attemptsPerAccount') return value.toLocaleString('es-MX', { maximumFractionDigits: 1 });
  if (name.endsWith('Rate')) return `${(value * 100).toLocaleString('es-MX', { maximumFractionDigits: 1 })} %`;
  if (name.startsWith('seconds')) return `${Math.round(value)} s`;
  return value.toLocaleString('es-MX');
}

/** A cell of a CSV: quoted, and never read as a formula by a spreadsheet. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** Lines as a CSV with every measure, amounts in cents, for a spreadsheet. */
export function indicatorCsv(lines: readonly IndicatorLine[], titleOf: (name: string) => string): string {
  const [first] = lines;
  if (first === undefined) return '';
  const names = Object.keys(first) as (keyof IndicatorLine)[];
  const rows = [
    names.map((name) => cell(titleOf(name))),
    ...lines.map((line) => names.map((name) => cell(line[name]))),
  ];
  // A spreadsheet takes the file for UTF-8 by its mark.
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}
