import type { ClientFileKind, FileRowVerdict } from '@cartera/domain/clientFile';
import type { Connection } from '../connection/index.js';
import type { ClientFileCounts } from './clientFileReading.js';
import { judgePayments } from './judgePayments.js';
import { judgeStatements } from './judgeStatements.js';
import { matchRows } from './matchRows.js';
import type { Transaction } from './matchRows.js';

export interface JudgedFile {
  id: string;
  clientId: string;
  kind: ClientFileKind;
}

/**
 * Takes over what a reversal learnt from its payment, too: where the file left them out, amount and value date are those of
 * the payment it takes back.
 */
const keepVerdicts = `
  update client_file_row r set verdict = case when f.rejected then 'rejected' else f.verdict end, findings = f.findings,
    account_id = f.account_id, payment_id = f.payment_id, reverses_id = f.reverses_id,
    amount_cents = f.amount_cents, value_date = f.value_date
  from file_row f
  where r.file_id = $1 and r.row_number = f.row_number`;

async function countVerdicts(transaction: Transaction, file: JudgedFile): Promise<ClientFileCounts> {
  const rows = await transaction<{ verdict: FileRowVerdict; rows: number; cents: string }[]>`
    select verdict, count(*)::integer as rows, coalesce(sum(
      case when ${file.kind} = 'payments' then case movement when 'reversal' then -amount_cents else amount_cents end
           else balance_cents end), 0)::text as cents
    from client_file_row where file_id = ${file.id} group by verdict`;
  return Object.fromEntries(rows.map(({ verdict, rows: count, cents }) => [verdict, { rows: count, cents }]));
}

/**
 * Says of each row what will become of it, beside the client's accounts and the files accepted before. Asking again changes
 * nothing but what has changed meanwhile.
 */
export async function judgeIn(transaction: Transaction, file: JudgedFile): Promise<ClientFileCounts> {
  await matchRows(transaction, file);
  if (file.kind === 'payments') await judgePayments(transaction, file);
  else await judgeStatements(transaction, file.kind);
  await transaction.unsafe(keepVerdicts, [file.id]);
  return countVerdicts(transaction, file);
}

/** {@link judgeIn} in a transaction of its own. */
export async function judgeFile(connection: Connection, file: JudgedFile): Promise<ClientFileCounts> {
  return connection.sql.begin((transaction) => judgeIn(transaction, file));
}
