import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { PortfolioIntakeInput } from '@cartera/workflows/portfolioIntake';

/** Starts the workflow of an intake; one that has been started before, running or ended, is left alone. */
export async function startIntake(client: Client, intakeId: string, clock: BusinessClock): Promise<void> {
  const input: PortfolioIntakeInput = { intakeId, clock };
  try {
    await client.workflow.start('portfolioIntake', {
      workflowId: workflowId.intake(intakeId),
      taskQueue: taskQueue.lives,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
