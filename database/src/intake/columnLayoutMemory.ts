import { and, eq, sql } from 'drizzle-orm';
import type { Column, ColumnLayout } from '@cartera/domain/placement';
import type { Queryable } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import { columnLayout } from '../schema/index.js';

/**
 * The columns remembered for a client's header; a header row is found anew in each file.
 *
 * @param headerSignature begins with the file's kind when it is not a placement: there the same header has other columns
 */
export async function findColumnLayout<Name extends string = Column>(
  db: Queryable,
  clientId: string,
  headerSignature: string,
): Promise<ColumnLayout<Name>['columns'] | undefined> {
  const [row] = await db
    .select({ layout: columnLayout.layout })
    .from(columnLayout)
    .where(and(eq(columnLayout.clientId, clientId), eq(columnLayout.headerSignature, headerSignature)));
  return (row?.layout as Pick<ColumnLayout<Name>, 'columns'> | undefined)?.columns;
}

/** Remembers, for the client's next file with this header, what its columns mean. The last word counts. */
export async function rememberColumnLayout(
  db: Queryable,
  clientId: string,
  headerSignature: string,
  columns: ColumnLayout<string>['columns'],
): Promise<void> {
  await db
    .insert(columnLayout)
    .values({
      id: deterministicId('columnLayout', clientId, headerSignature),
      clientId,
      headerSignature,
      layout: { columns },
    })
    .onConflictDoUpdate({
      target: [columnLayout.clientId, columnLayout.headerSignature],
      set: { layout: sql`excluded.layout` },
    });
}
