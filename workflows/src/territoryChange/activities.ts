/** What a territory change asks of the database, on the queue `intake`. Each may be asked again. */
export interface TerritoryActivities {
  /**
   * Places the next pages of the accounts that a unit has or covers, for a minute at most.
   *
   * @returns the last account it placed; undefined when none is left
   */
  placeUnitAccounts: (order: { unitId: string; after?: string }) => Promise<{ last?: string }>;

  /** Units, at most a hundred, whose ground is newer than the placing of their accounts, with its version. */
  unitsToPlace: () => Promise<{ unitId: string; version: number }[]>;

  /** Writes down that the accounts lie as this version wants. */
  finishPlacing: (order: { unitId: string; version: number }) => Promise<void>;
}
