import type { Schemas } from '@cartera/api/client';
import type { ClientFileKind } from '@cartera/domain/clientFile';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type ClientFile = Schemas['ClientFile'];
/** A row of a file, known to lists by its number in it. */
export type ClientFileRow = Schemas['ClientFileRow'] & { id: string };
/** A row that waits for a person. */
export type UnresolvedRow = Schemas['UnresolvedRow'] & { id: string };

export const clientFileSource: RecordSource<ClientFile> = {
  list: ({ limit, after, filter }) => {
    const { kind } = filter as { kind?: ClientFileKind };
    return ask(api.GET('/api/v1/client-files', { params: { query: { limit, after, kind } } }));
  },
};

/** Rows of one file (`filter.fileId`), with one verdict or with all. */
export const clientFileRowSource: RecordSource<ClientFileRow> = {
  list: async ({ limit, after, filter }) => {
    const { fileId, verdict } = filter as { fileId: string; verdict?: NonNullable<ClientFileRow['verdict']> };
    const query = { limit, after, verdict };
    const page = await ask(api.GET('/api/v1/client-files/{id}/rows', { params: { path: { id: fileId }, query } }));
    return { ...page, items: page.items.map((row) => ({ ...row, id: String(row.rowNumber) })) };
  },
};

export const unresolvedRowSource: RecordSource<UnresolvedRow> = {
  list: async ({ limit, after }) => {
    const page = await ask(api.GET('/api/v1/unresolved-rows', { params: { query: { limit, after } } }));
    return { ...page, items: page.items.map((row) => ({ ...row, id: `${row.fileId} ${row.rowNumber}` })) };
  },
};

export function readClientFile(id: string): Promise<ClientFile> {
  return ask(api.GET('/api/v1/client-files/{id}', { params: { path: { id } } }));
}

export interface AskedFile {
  clientId: string;
  kind: ClientFileKind;
  /** What tells one file from another, also when it was saved again under its name. */
  name: string;
  size: number;
  modifiedAt: number;
  file: File;
}

/** Sends a file of a client; it is read and judged, and nothing takes effect before it is accepted. */
export function sendClientFile(id: string, { clientId, kind, file }: AskedFile): Promise<{ id: string }> {
  const form = new FormData();
  form.append('id', id);
  form.append('file', file);
  return ask(
    api.POST('/api/v1/client-files', {
      params: { query: { clientId, kind } },
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
}

export interface AskedAcceptance {
  /** The days whose payments the file brings, whole. */
  period?: { from: string; until: string };
}

export async function acceptClientFile(commandId: string, fileId: string, asked: AskedAcceptance): Promise<void> {
  const order = { params: { path: { id: fileId } }, body: { id: commandId, ...asked } };
  await ask(api.POST('/api/v1/client-files/{id}/commands/accept', order as never));
}

export async function discardClientFile(commandId: string, fileId: string): Promise<void> {
  await ask(
    api.POST('/api/v1/client-files/{id}/commands/discard', {
      params: { path: { id: fileId } },
      body: { id: commandId },
    }),
  );
}

export async function assignRow(
  id: string,
  asked: { fileId: string; rowNumber: number; accountId: string; note?: string },
): Promise<void> {
  await ask(api.POST('/api/v1/unresolved-rows/assign', { body: { id, ...asked } }));
}

export async function dismissRow(
  id: string,
  asked: { fileId: string; rowNumber: number; note: string },
): Promise<void> {
  await ask(api.POST('/api/v1/unresolved-rows/dismiss', { body: { id, ...asked } }));
}

/** Accounts that a number or a name may mean. */
export function findAccounts(text: string): Promise<{ items: Schemas['AccountLine'][] }> {
  return ask(api.POST('/api/v1/accounts/search', { body: { text, limit: 10, sort: 'next' } as never }));
}
