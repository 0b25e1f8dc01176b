import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { ClientFileKind } from '@cartera/domain/clientFile';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { clientFile, clientFileRow, commandRequest } from '../schema/index.js';
import { readableRow } from './fileRows.js';
import type { FileRow } from './fileRows.js';

/** A row that waits for a person, beside the file it came in. */
export type UnresolvedRow = FileRow & { kind: ClientFileKind; fileName: string; unresolvedSince: Date };

/** Rows that wait for a person to say which account they belong to, or that they belong to none; oldest first. */
export async function listUnresolvedRows(
  db: Queryable,
  scope: ClientScope,
  filter: { clientId?: string | undefined; kind?: ClientFileKind | undefined },
  page: PageRequest,
): Promise<Page<UnresolvedRow>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['moment', 'uuid', 'integer']);
  const rows = await db
    .select({
      row: clientFileRow,
      refusal: commandRequest.refusal,
      kind: clientFile.kind,
      fileName: clientFile.fileName,
    })
    .from(clientFileRow)
    .innerJoin(clientFile, eq(clientFile.id, clientFileRow.fileId))
    .leftJoin(commandRequest, eq(commandRequest.id, clientFileRow.noticeId))
    .where(
      and(
        isNotNull(clientFileRow.unresolvedSince),
        withinScope(clientFileRow.clientId, scope),
        filter.clientId === undefined ? undefined : eq(clientFileRow.clientId, filter.clientId),
        filter.kind === undefined ? undefined : eq(clientFile.kind, filter.kind),
        start &&
          keysetAfter(
            'ascending',
            [clientFileRow.unresolvedSince, start[0]],
            [clientFileRow.fileId, start[1]],
            [clientFileRow.rowNumber, start[2]],
          ),
      ),
    )
    .orderBy(asc(clientFileRow.unresolvedSince), asc(clientFileRow.fileId), asc(clientFileRow.rowNumber))
    .limit(page.limit + 1);
  const unresolved = rows.map(({ row, refusal, kind, fileName }) => ({
    ...readableRow(row, refusal),
    kind,
    fileName,
    unresolvedSince: row.unresolvedSince as Date,
  }));
  return cutPage(unresolved, page.limit, (row) => [row.unresolvedSince, row.fileId, BigInt(row.rowNumber)]);
}
