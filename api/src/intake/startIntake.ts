import type { Client } from '@temporalio/client';
import type { BusinessClock } from '@cartera/domain/clock';
import { workflowId } from '@cartera/domain/identity';
import { startOnce } from '@cartera/workflows/client';
import type { PortfolioIntakeInput } from '@cartera/workflows/portfolioIntake';

/** Starts the workflow of an intake; one that has been started before, running or ended, is left alone. */
export async function startIntake(client: Client, intakeId: string, clock: BusinessClock): Promise<void> {
  const input: PortfolioIntakeInput = { intakeId, clock };
  await startOnce(client, 'portfolioIntake', workflowId.intake(intakeId), input);
}
