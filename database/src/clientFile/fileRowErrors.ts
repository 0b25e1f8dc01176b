import { describeFileRowProblem, fileRowVerdictLabels } from '@cartera/domain/clientFile';
import type { FileRowProblem, FileRowVerdict } from '@cartera/domain/clientFile';
import { formatCents } from '@cartera/domain/placement';
import type { Connection } from '../connection/index.js';
import { spreadsheetCell } from '../intake/index.js';

/** Rows fetched at a time: the file is streamed, however many rows there are. */
const batchRows = 1000;

const line = (cells: readonly string[]): string => `${cells.map(spreadsheetCell).join(',')}\r\n`;

interface ErrorRow {
  rowNumber: number;
  raw: string[];
  problems: FileRowProblem[];
  verdict: FileRowVerdict | null;
}

function describe({ verdict, problems }: ErrorRow): string[] {
  const texts = problems.map(describeFileRowProblem);
  return [
    verdict === null ? '' : fileRowVerdictLabels[verdict],
    texts.map(({ problem }) => problem).join(' '),
    [...new Set(texts.map(({ suggestion }) => suggestion))].join(' '),
  ];
}

/**
 * The rows of a file that had no effect or were doubted, for the client, in pieces of CSV text (UTF-8 with byte-order mark,
 * so that Excel reads the accents): every cell as received, then the result, the problems and what to do about each.
 */
export async function* fileRowErrors(connection: Connection, fileId: string): AsyncGenerator<string> {
  const [header] = await connection.sql<{ header: string[] | null }[]>`
    select (select array_agg(value order by position)
            from jsonb_array_elements_text(reading -> 'firstRows' -> ((layout ->> 'headerRow')::integer - 1))
                 with ordinality as cell (value, position)) as header
    from client_file where id = ${fileId}`;
  const headings = header?.header ?? [];
  yield `\ufeff${line(['Renglón', ...headings, 'Resultado', 'Problemas', 'Sugerencia'])}`;
  const rows = connection.sql<ErrorRow[]>`
    select row_number as "rowNumber", raw, problems || findings as problems, verdict from client_file_row
    where file_id = ${fileId} and (problems <> '[]' or findings <> '[]' or verdict <> 'accepted')
    order by row_number`.cursor(batchRows);
  for await (const batch of rows)
    yield batch
      .map((row) => {
        const cells = Array.from({ length: Math.max(headings.length, row.raw.length) }, (_, i) => row.raw[i] ?? '');
        return line([String(row.rowNumber), ...cells, ...describe(row)]);
      })
      .join('');
}

interface UnresolvedLine {
  fileName: string;
  rowNumber: number;
  reference: string | null;
  paymentReference: string | null;
  folio: string | null;
  amountCents: bigint | null;
  valueDate: string | null;
  balanceCents: bigint | null;
  verdict: FileRowVerdict;
}

const cents = (amount: bigint | null): string => (amount === null ? '' : formatCents(amount));

/** The rows of a client that wait for a person, oldest first, as the client is asked about them: CSV text in pieces. */
export async function* unresolvedRowsFile({ sql }: Connection, clientId: string): AsyncGenerator<string> {
  yield `\ufeff${line(['Archivo', 'Renglón', 'Número de cuenta', 'Referencia de pago', 'Folio', 'Importe', 'Fecha valor', 'Saldo', 'Resultado'])}`;
  const rows = sql<UnresolvedLine[]>`
    select f.file_name as "fileName", r.row_number as "rowNumber", r.reference, r.payment_reference as "paymentReference", r.folio,
      r.amount_cents as "amountCents", r.value_date::text as "valueDate", r.balance_cents as "balanceCents", r.verdict
    from client_file_row r join client_file f on f.id = r.file_id
    where r.client_id = ${clientId} and r.unresolved_since is not null
    order by r.unresolved_since, r.file_id, r.row_number`.cursor(batchRows);
  for await (const batch of rows)
    yield batch
      .map((row) =>
        line([
          row.fileName,
          String(row.rowNumber),
          row.reference ?? '',
          row.paymentReference ?? '',
          row.folio ?? '',
          cents(row.amountCents),
          row.valueDate ?? '',
          cents(row.balanceCents),
          fileRowVerdictLabels[row.verdict],
        ]),
      )
      .join('');
}
