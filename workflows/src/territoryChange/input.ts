/** What a territory change is started with, under `workflowId.territoryChange(unitId, version)`. */
export interface TerritoryChangeInput {
  unitId: string;
  /** The version of the ground that the accounts are placed by. */
  version: number;
  /** The last account that a run before this one placed. */
  after?: string;
}
