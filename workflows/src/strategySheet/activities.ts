import type { SheetProblem } from '@cartera/domain/strategySheet';

/** A sheet that was uploaded, to become the next version of a strategy. */
export interface StrategySheetInput {
  strategyId: string;
  /** Of the version to be made; its author's. */
  versionId: string;
  fileSha256: string;
  /** The id of the person who uploaded it. */
  actor: string;
}

/** What became of a sheet: a whole version, or none and why. */
export type StrategySheetOutcome =
  | { kind: 'created' | 'repeated' | 'idReused' | 'noStrategy' }
  | { kind: 'invalid'; sheet: string | null; problems: readonly SheetProblem[] }
  /** `code` of a file that cannot be read at all. */
  | { kind: 'unreadable'; code: string };

export interface StrategySheetActivities {
  /** Reads the sheet and makes the version, in one transaction, or tells everything that is wrong. */
  importStrategySheet: (order: StrategySheetInput) => Promise<StrategySheetOutcome>;
}
