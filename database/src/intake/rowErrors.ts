import { describeRowProblem } from '@cartera/domain/placement';
import type { RowProblem } from '@cartera/domain/placement';
import type { Connection } from '../connection/index.js';

/** Rows fetched at a time: the file is streamed, however many rows were wrong. */
const batchRows = 1000;

/** Where a spreadsheet may begin a formula, full-width forms and leading blanks included. */
const formulaStart = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/**
 * One cell of a CSV that people open in a spreadsheet. What could run as a formula is preceded by an apostrophe, which
 * the spreadsheet shows as text (OWASP, "CSV Injection"); placing the corrected file again takes it off.
 */
export function spreadsheetCell(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

interface ErrorRow {
  rowNumber: number;
  raw: string[];
  problems: RowProblem[];
  verdict: string | null;
  grade: string | null;
}

const gradeTexts: Record<string, readonly [string, string]> = {
  doubtful: ['El domicilio coincide con varias colonias.', 'Confirme la colonia y el código postal.'],
  contradictory: [
    'El código postal no pertenece al estado o municipio indicado.',
    'Confirme el código postal, el municipio y el estado.',
  ],
  incomplete: ['Al domicilio le falta la calle, el número o la colonia.', 'Complete el domicilio.'],
};

function describe(row: ErrorRow): string[] {
  const texts = row.problems.map(describeRowProblem);
  const address = row.verdict === 'addressReview' && row.grade !== null ? gradeTexts[row.grade] : undefined;
  if (address) texts.push({ problem: address[0], suggestion: address[1] });
  return [
    texts.map(({ problem }) => problem).join(' '),
    [...new Set(texts.map(({ suggestion }) => suggestion))].join(' '),
  ];
}

const results: Record<string, string> = {
  rejected: 'Rechazado',
  addressReview: 'Recibido; domicilio en revisión',
  accepted: 'Recibido con aviso',
  unchanged: 'Sin cambios',
};

/**
 * The file of rows that need the client's attention, in pieces of CSV text (UTF-8 with byte-order mark, so that Excel
 * reads the accents): every cell as received, then the result, the problems and what to do about each.
 */
export async function* rowErrors(connection: Connection, intakeId: string): AsyncGenerator<string> {
  const [header] = await connection.sql<{ header: string[] | null }[]>`
    select (select array_agg(value order by position)
            from jsonb_array_elements_text(reading -> 'firstRows' -> ((layout ->> 'headerRow')::integer - 1))
                 with ordinality as cell (value, position)) as header
    from intake where id = ${intakeId}`;
  const headings = header?.header ?? [];
  const line = (cells: readonly string[]): string => `${cells.map(spreadsheetCell).join(',')}\r\n`;
  yield `\ufeff${line(['Renglón', ...headings, 'Resultado', 'Problemas', 'Sugerencia'])}`;
  const rows = connection.sql<ErrorRow[]>`
    select row_number as "rowNumber", raw, problems, verdict, grade from staging_row
    where intake_id = ${intakeId} and (problems <> '[]' or verdict in ('rejected', 'addressReview'))
    order by row_number`.cursor(batchRows);
  for await (const batch of rows) {
    yield batch
      .map((row) => {
        const cells = Array.from({ length: Math.max(headings.length, row.raw.length) }, (_, i) => row.raw[i] ?? '');
        const result = row.verdict === null ? '' : (results[row.verdict] ?? '');
        return line([String(row.rowNumber), ...cells, result, ...describe(row)]);
      })
      .join('');
  }
}
