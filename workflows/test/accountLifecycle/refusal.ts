import { WorkflowUpdateFailedError } from '@temporalio/client';

/** The stable code with which a command is refused; fails when it is not refused. */
export async function refusalOf(command: Promise<unknown>): Promise<string | undefined> {
  try {
    await command;
  } catch (error) {
    // Compared by name: jest gives each test file its own copy of the class.
    if (!(error instanceof Error) || error.name !== WorkflowUpdateFailedError.name) throw error;
    return (error.cause as { type?: string }).type;
  }
  throw new Error('The command was not refused.');
}
