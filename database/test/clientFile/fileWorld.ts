import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { fileRowReader } from '@cartera/domain/clientFile';
import type { ClientFileKind, CoveredPeriod, FileColumn } from '@cartera/domain/clientFile';
import {
  acceptFile,
  createClientFile,
  judgeFile,
  listFileRows,
  recordClientFileProgress,
  stageFileRows,
} from '../../src/clientFile/index.js';
import type { AcceptedFile, ClientFileCounts, FileRow } from '../../src/clientFile/index.js';
import { account } from '../../src/schema/index.js';
import { createTestDatabase, placeTestAccount, placeTestClient } from '../../testing/index.js';
import type { TestDatabase, TestPlacement } from '../../testing/index.js';

export const today = '2026-11-20';
export const now = new Date('2026-11-20T18:00:00Z');

/** A row as a test writes it; what is left out is an empty cell. */
export type TestRow = Partial<Record<FileColumn, string>>;

const columns: Record<ClientFileKind, FileColumn[]> = {
  payments: ['reference', 'paymentReference', 'movement', 'folio', 'reversesFolio', 'amount', 'valueDate'],
  balances: ['reference', 'balance', 'asOf'],
  withdrawals: ['reference', 'reason'],
  disputeAnswers: ['reference', 'answer', 'balance', 'reason'],
};

/** A client with accounts, and files that come from it. */
export class FileWorld {
  readonly database: TestDatabase;
  readonly placement: TestPlacement;
  private acceptances = 0;

  private constructor(database: TestDatabase, placement: TestPlacement) {
    this.database = database;
    this.placement = placement;
  }

  static async create(): Promise<FileWorld> {
    const database = await createTestDatabase();
    return new FileWorld(database, await placeTestClient(database.db, { steps: [] }));
  }

  /** Another client in the same database. */
  async sibling(): Promise<FileWorld> {
    return new FileWorld(this.database, await placeTestClient(this.database.db, { steps: [] }));
  }

  /** An account under a number, open unless `changes` say otherwise. */
  async account(reference: string, changes: Partial<typeof account.$inferInsert> = {}): Promise<string> {
    const { db } = this.database;
    const { accountId } = await placeTestAccount(db, this.placement, new Date('2026-11-01T18:00:00Z'));
    await db
      .update(account)
      .set({ reference, stage: 'collecting', ...changes })
      .where(eq(account.id, accountId));
    return accountId;
  }

  async end(accountId: string, stage: 'withdrawn' | 'returned' | 'settled' = 'returned'): Promise<void> {
    await this.database.db.update(account).set({ stage, closedAt: now }).where(eq(account.id, accountId));
  }

  /** Reads and judges a file, as its workflow does up to the preview. */
  async preview(kind: ClientFileKind, rows: readonly TestRow[]): Promise<{ id: string; counts: ClientFileCounts }> {
    const { db } = this.database;
    const { clientId, supervisorId } = this.placement;
    const id = randomUUID();
    await createClientFile(db, {
      id,
      clientId,
      kind,
      fileName: `${kind}.csv`,
      fileSha256: id,
      fileBytes: 1,
      createdBy: supervisorId,
      createdAt: now,
    });
    const read = fileRowReader(kind, { headerRow: 1, columns: columns[kind] }, { today, maxCents: 10n ** 10n }, true);
    const staged = rows.map((row, index) => {
      const cells = columns[kind].map((column) => row[column] ?? '');
      return { rowNumber: index + 2, cells, row: read(cells) };
    });
    await stageFileRows(this.database, { id, clientId }, inBatches(staged));
    const counts = await judgeFile(this.database, { id, clientId, kind });
    await recordClientFileProgress(db, id, { state: 'preview', counts });
    return { id, counts };
  }

  accept(fileId: string, period: CoveredPeriod = { from: '2026-11-01', until: '2026-11-19' }): Promise<AcceptedFile> {
    this.acceptances += 1;
    const at = new Date(now.getTime() + this.acceptances * 1000);
    return acceptFile(this.database, { fileId, at, today, actor: this.placement.supervisorId, period });
  }

  async previewAndAccept(kind: ClientFileKind, rows: readonly TestRow[], period?: CoveredPeriod): Promise<string> {
    const { id } = await this.preview(kind, rows);
    await this.accept(id, period);
    return id;
  }

  async rows(fileId: string): Promise<FileRow[]> {
    return (await listFileRows(this.database.db, fileId, {}, { limit: 10_000 })).items;
  }

  async verdicts(fileId: string): Promise<(string | null)[]> {
    return (await this.rows(fileId)).map(({ verdict }) => verdict);
  }
}

async function* inBatches<T>(items: readonly T[]): AsyncGenerator<T[]> {
  await Promise.resolve();
  for (let from = 0; from < items.length; from += 3) yield items.slice(from, from + 3);
}
