import type { Client } from '@temporalio/client';
import { fenceShards } from '@cartera/domain/geofence';
import { taskQueue, workflowId } from '@cartera/domain/identity';

/** Starts what goes round for ever, one for the whole system; what is running already is left to go on. */
export async function startSweeps(temporal: Client): Promise<void> {
  const start = async (workflow: string, id: string, ...args: object[]): Promise<void> => {
    await temporal.workflow.start(workflow, {
      workflowId: id,
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: taskQueue.lives,
      args,
    });
  };
  await start('geocodingSweep', workflowId.geocodingSweep);
  await start('unheardCommandSweep', workflowId.unheardCommandSweep);
  await start('territorySweep', workflowId.territorySweep);
  await start('positionRetention', workflowId.positionRetention);
  await start('daySweep', workflowId.daySweep);
  for (let shard = 0; shard < fenceShards; shard += 1)
    await start('geofenceWatch', workflowId.geofenceWatch(shard), { shard, of: fenceShards });
}
