import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { ClientFileFailure, ClientFileKind, FileLayout } from '@cartera/domain/clientFile';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, newestFirst } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { clientFile } from '../schema/index.js';
import type { clientFileStates } from '../schema/index.js';
import type { ClientFileCounts, ClientFileReading } from './clientFileReading.js';

export type ClientFileState = (typeof clientFileStates)[number];

export type ClientFile = Omit<typeof clientFile.$inferSelect, 'layout' | 'reading' | 'counts' | 'failure'> & {
  layout: FileLayout | null;
  reading: ClientFileReading | null;
  counts: ClientFileCounts | null;
  failure: ClientFileFailure | null;
};

export interface NewClientFile {
  /** UUID made by whoever uploads. */
  id: string;
  clientId: string;
  kind: ClientFileKind;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
  createdBy: string;
  /** Business moment. */
  createdAt: Date;
}

/**
 * `created`: start its workflow. `repeated`: the same upload again. `sameFile`: the client has sent this very file before,
 * and that one is answered. `idReused`: the id names another upload.
 */
export type CreatedClientFile =
  { outcome: 'created' | 'repeated' | 'sameFile'; file: ClientFile } | { outcome: 'idReused' };

/** States that do not stand in the way of sending the same file again. */
const ended = ['failed', 'discarded'] as const;

/** Registers an uploaded file of a client that exists. The content must already be in the file store. */
export async function createClientFile(db: Queryable, added: NewClientFile): Promise<CreatedClientFile> {
  const [row] = await db.insert(clientFile).values(added).onConflictDoNothing().returning();
  if (row !== undefined) return { outcome: 'created', file: row as ClientFile };
  const byId = await findClientFile(db, added.id, null);
  if (byId !== undefined) {
    const same = byId.clientId === added.clientId && byId.kind === added.kind && byId.fileSha256 === added.fileSha256;
    return same ? { outcome: 'repeated', file: byId } : { outcome: 'idReused' };
  }
  const [sameFile] = await db
    .select()
    .from(clientFile)
    .where(
      and(
        eq(clientFile.clientId, added.clientId),
        eq(clientFile.kind, added.kind),
        eq(clientFile.fileSha256, added.fileSha256),
        notInArray(clientFile.state, [...ended]),
      ),
    );
  // The other one ended between the two statements, so the way is free now.
  if (sameFile === undefined) return createClientFile(db, added);
  return { outcome: 'sameFile', file: sameFile as ClientFile };
}

/** One file, if it is within the caller's clients. */
export async function findClientFile(db: Queryable, id: string, scope: ClientScope): Promise<ClientFile | undefined> {
  const [row] = await db
    .select()
    .from(clientFile)
    .where(and(eq(clientFile.id, id), withinScope(clientFile.clientId, scope)));
  return row as ClientFile | undefined;
}

export interface ClientFileFilter {
  clientId?: string | undefined;
  kind?: ClientFileKind | undefined;
  states?: readonly ClientFileState[] | undefined;
}

/** Files from clients, newest first. */
export async function listClientFiles(
  db: Queryable,
  scope: ClientScope,
  filter: ClientFileFilter,
  page: PageRequest,
): Promise<Page<ClientFile>> {
  const slice = newestFirst(clientFile.createdAt, clientFile.id, page);
  const rows = await db
    .select()
    .from(clientFile)
    .where(
      and(
        withinScope(clientFile.clientId, scope),
        filter.clientId === undefined ? undefined : eq(clientFile.clientId, filter.clientId),
        filter.kind === undefined ? undefined : eq(clientFile.kind, filter.kind),
        filter.states === undefined ? undefined : inArray(clientFile.state, [...filter.states]),
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows as ClientFile[], page.limit, (row) => [row.createdAt, row.id]);
}
