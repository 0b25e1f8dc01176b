import { stringify } from 'csv-stringify/sync';
import Papa from 'papaparse';
import type { LayoutField, ReportLayout } from '@cartera/database/clientReport';
import { businessDate } from '../document/index.js';
import type { CodedRuling, Total } from './reportTotals.js';

/** Cents as a decimal number without grouping, for machines. */
function decimal(cents: bigint): string {
  return `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
}

function cell(ruling: CodedRuling, field: LayoutField): string {
  switch (field) {
    case 'reference':
      return ruling.reference;
    case 'portfolio':
      return ruling.portfolioName;
    case 'product':
      return ruling.product;
    case 'rulingCode':
      return ruling.code;
    case 'rulingType':
      return ruling.type;
    case 'balance':
      return decimal(ruling.balanceCents);
    case 'currency':
      return ruling.currency;
    case 'decidedOn':
      return ruling.decidedAt === null ? '' : businessDate(ruling.decidedAt);
    case 'folio':
      return ruling.rulingId;
    case 'version':
      return String(ruling.version);
    case 'documentSha256':
      return ruling.document.sha256;
  }
}

function encode(text: string, encoding: ReportLayout['encoding']): Buffer {
  // What Latin-1 lacks would silently become another letter.
  if (encoding === 'latin1') return Buffer.from(text.replace(/[^\u0000-\u00ff]/gu, '?'), 'latin1');
  return Buffer.from(encoding === 'utf8bom' ? `\uFEFF${text}` : text, 'utf8');
}

/** The file that the client loads: one line a ruling, in its columns, delimiter and encoding. Formulas are disarmed. */
export function layoutFile(rulings: readonly CodedRuling[], layout: ReportLayout): Buffer {
  const text = stringify(
    rulings.map((ruling) => layout.columns.map(({ field }) => cell(ruling, field))),
    {
      header: true,
      columns: layout.columns.map(({ header }) => header),
      delimiter: layout.delimiter,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
  return encode(text, layout.encoding);
}

/** Number and sum of a layout file, read back from its bytes as the client will read them. */
export function layoutTotal(file: Buffer, layout: ReportLayout): Total {
  const text = file.toString(layout.encoding === 'latin1' ? 'latin1' : 'utf8').replace(/\r\n$/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: layout.delimiter });
  if (errors.length > 0) throw new Error(`The layout file cannot be read back: ${errors[0]?.code}.`);
  const rows = data.slice(1);
  const column = layout.columns.findIndex(({ field }) => field === 'balance');
  const cents = rows.map((row) => BigInt((row[column] ?? '').replace('.', '')));
  return { rulings: rows.length, balanceCents: cents.reduce((total, one) => total + one, 0n) };
}
