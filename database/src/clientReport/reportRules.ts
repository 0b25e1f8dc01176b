/** Fields that a layout file can show of one ruling. */
export const layoutFields = [
  'reference',
  'portfolio',
  'product',
  'rulingCode',
  'rulingType',
  'balance',
  'currency',
  'decidedOn',
  'folio',
  'version',
  'documentSha256',
] as const;

export type LayoutField = (typeof layoutFields)[number];

export interface LayoutColumn {
  header: string;
  field: LayoutField;
}

/** The file that a client loads into its own system. */
export interface ReportLayout {
  encoding: 'utf8bom' | 'utf8' | 'latin1';
  delimiter: ',' | ';' | '|' | '\t';
  columns: readonly LayoutColumn[];
}

/** What a client decides about its reports: `rules.report` of the client row. */
export interface ReportRules {
  /** A report leaves this many business hours after its first ruling. */
  waitHours: number;
  /** More rulings than these leave in the next report of the day: mail servers refuse what is too large. */
  maxRulings: number;
  /** The client's own code of each ruling type; undefined when it reads ours. */
  rulingCodes?: Readonly<Record<string, string>>;
  layout: ReportLayout;
}

const defaultColumns: readonly LayoutColumn[] = [
  { header: 'CUENTA', field: 'reference' },
  { header: 'CARTERA', field: 'portfolio' },
  { header: 'PRODUCTO', field: 'product' },
  { header: 'DICTAMEN', field: 'rulingCode' },
  { header: 'SALDO', field: 'balance' },
  { header: 'MONEDA', field: 'currency' },
  { header: 'FECHA_DICTAMEN', field: 'decidedOn' },
  { header: 'FOLIO', field: 'folio' },
  { header: 'VERSION', field: 'version' },
  { header: 'SHA256', field: 'documentSha256' },
];

const encodings = ['utf8bom', 'utf8', 'latin1'] as const;
const delimiters = [',', ';', '|', '\t'] as const;

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
}

function columnsOf(value: unknown): readonly LayoutColumn[] {
  if (!Array.isArray(value)) return defaultColumns;
  const columns = value.flatMap((entry: unknown): LayoutColumn[] => {
    const { header, field } = objectOf(entry);
    const known = layoutFields.find((one) => one === field);
    return typeof header === 'string' && header !== '' && known !== undefined ? [{ header, field: known }] : [];
  });
  // Without these two the file cannot be tied to the ledger.
  const tied = (['reference', 'balance'] as const).every((field) => columns.some((column) => column.field === field));
  return tied && columns.length === value.length ? columns : defaultColumns;
}

/** Reads the report part of `client.rules`; whatever is missing or misshapen takes its default. */
export function reportRulesOf(rules: unknown): ReportRules {
  const { waitHours, maxRulings, rulingCodes, layout } = objectOf(objectOf(rules).report);
  const { encoding, delimiter, columns } = objectOf(layout);
  const codes = Object.entries(objectOf(rulingCodes)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  );
  return {
    waitHours: within(waitHours, 0, 24 * 31, 4),
    maxRulings: Math.floor(within(maxRulings, 1, 1000, 300)),
    rulingCodes: rulingCodes === undefined ? undefined : Object.fromEntries(codes),
    layout: {
      encoding: oneOf(encodings, encoding, 'utf8bom'),
      delimiter: oneOf(delimiters, delimiter, ','),
      columns: columnsOf(columns),
    },
  };
}

/** The client's code of a ruling type, or undefined when its catalogue lacks one: then nothing may be reported under it. */
export function clientRulingCode({ rulingCodes }: ReportRules, type: string): string | undefined {
  if (rulingCodes === undefined) return type;
  return Object.hasOwn(rulingCodes, type) ? rulingCodes[type] : undefined;
}
