import type { Client } from '@temporalio/client';
import { workflowId } from '@cartera/domain/identity';
import { startOnce } from '@cartera/workflows/client';
import type { TerritoryChangeInput } from '@cartera/workflows/territoryChange';

/** Begins to place the accounts of a unit by its ground of this version; one that was begun before is left alone. */
export async function startTerritoryChange(client: Client, unitId: string, version: number): Promise<void> {
  const input: TerritoryChangeInput = { unitId, version };
  await startOnce(client, 'territoryChange', workflowId.territoryChange(unitId, version), input);
}
