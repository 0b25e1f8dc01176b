import { and, asc, eq, sql } from 'drizzle-orm';
import type { FileColumn, FileRowProblem, FileRowVerdict } from '@cartera/domain/clientFile';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { clientFileRow, commandRequest } from '../schema/index.js';

export type FileRow = Omit<typeof clientFileRow.$inferSelect, 'problems' | 'findings'> & {
  /** Of its own cells, and of what it was judged beside. */
  problems: FileRowProblem[];
  /** Stable code of why its account, once told, did not take it; null while there is none. */
  refusal: string | null;
};

type StoredRow = typeof clientFileRow.$inferSelect;

/** A row as people read it. */
export function readableRow({ problems, findings, ...row }: StoredRow, refusal: string | null): FileRow {
  return { ...row, problems: [...(problems as FileRowProblem[]), ...(findings as FileRowProblem[])], refusal };
}

/** Rows of a file in its own order. */
export async function listFileRows(
  db: Queryable,
  fileId: string,
  filter: { verdict?: FileRowVerdict | undefined },
  page: PageRequest,
): Promise<Page<FileRow>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['integer']);
  const rows = await db
    .select({ row: clientFileRow, refusal: commandRequest.refusal })
    .from(clientFileRow)
    .leftJoin(commandRequest, eq(commandRequest.id, clientFileRow.noticeId))
    .where(
      and(
        eq(clientFileRow.fileId, fileId),
        filter.verdict === undefined ? undefined : eq(clientFileRow.verdict, filter.verdict),
        start && keysetAfter('ascending', [clientFileRow.rowNumber, start[0]]),
      ),
    )
    .orderBy(asc(clientFileRow.rowNumber))
    .limit(page.limit + 1);
  const readable = rows.map(({ row, refusal }) => readableRow(row, refusal));
  return cutPage(readable, page.limit, (row) => [BigInt(row.rowNumber)]);
}

/** Rows of a file by problem. */
export interface FileProblemCount {
  code: FileRowProblem['code'];
  column: FileColumn | null;
  severity: FileRowProblem['severity'];
  rows: number;
}

/** What is wrong in a file, most frequent first. */
export async function countFileProblems(db: Queryable, fileId: string): Promise<FileProblemCount[]> {
  const rows = await db.execute<FileProblemCount & Record<string, unknown>>(sql`
    select p ->> 'code' as code, p ->> 'column' as "column", p ->> 'severity' as severity, count(*)::integer as rows
    from client_file_row, jsonb_array_elements(problems || findings) p
    where file_id = ${fileId} and (problems <> '[]' or findings <> '[]')
    group by 1, 2, 3 order by 4 desc, 1, 2`);
  return [...rows];
}
