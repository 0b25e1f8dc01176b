import { createStrategyVersion } from '@cartera/database/strategyVersion';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import type { BusinessClock } from '@cartera/domain/clock';
import { readSheet } from '@cartera/domain/strategySheet';
import type { SheetRow } from '@cartera/domain/strategySheet';
import type { StrategySheetActivities } from '@cartera/workflows/strategySheet';
import { businessMoment } from '../businessMoment/index.js';
import { FileRefusedError, openPlacementFile } from '../intake/file/index.js';
import type { FileLimits } from '../intake/file/index.js';

export interface SheetDependencies {
  connection: Connection;
  files: FileStore;
  clock: BusinessClock;
}

/** A strategy has at most sixty steps: whatever is larger is another file. */
const sheetLimits: FileLimits = {
  bytes: 2 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
  cellLength: 4_000,
};
/** A sheet with more is not mended cell by cell, and the answer must stay small. */
const mostProblems = 200;

/** The rows of a workbook or text file. @throws {FileRefusedError} when it is neither, or too large */
export async function readSheetFile(path: string): Promise<{ sheet: string | null; rows: SheetRow[] }> {
  const file = await openPlacementFile(path, sheetLimits);
  try {
    const rows: SheetRow[] = [];
    for await (const batch of file.rows()) rows.push(...batch);
    return { sheet: file.sheet ?? null, rows };
  } finally {
    file.close();
  }
}

/** The activities of a strategy's sheet, for the queue `intake`. */
export function createSheetActivities({ connection, files, clock }: SheetDependencies): StrategySheetActivities {
  return {
    importStrategySheet: async ({ strategyId, versionId, fileSha256, actor }) => {
      let file;
      try {
        file = await readSheetFile(files.pathOf(fileSha256));
      } catch (error) {
        if (error instanceof FileRefusedError) return { kind: 'unreadable', code: error.code };
        throw error;
      }
      const verdict = readSheet(file.rows);
      if (!verdict.valid)
        return { kind: 'invalid', sheet: file.sheet, problems: verdict.problems.slice(0, mostProblems) };
      const { outcome } = await createStrategyVersion(connection.db, {
        id: versionId,
        strategyId,
        definition: verdict.strategy,
        createdBy: actor,
        createdAt: businessMoment(clock),
      });
      return { kind: outcome };
    },
  };
}
