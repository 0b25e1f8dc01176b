import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { workflowId } from '@cartera/domain/identity';

/** Starts the geocoding of an intake, to run beside its starter and after it; one that is running is left to go on. */
export async function startGeocoding(intakeId: string): Promise<void> {
  try {
    await startChild('addressGeocoding', {
      workflowId: workflowId.geocoding(intakeId),
      args: [{ intakeId }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
