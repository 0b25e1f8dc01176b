import { randomUUID } from 'node:crypto';
import { recordOutcome } from '@cartera/database/mailing';
import { cancelMailing, depositMailing, renewSlip, retryMailing } from '../../src/mailingRun/index.js';
import type { DepositMailing } from '../../src/mailingRun/index.js';
import type { MailingWorld, RunHandle } from './world.js';

const actor = randomUUID();

export const command = () => ({ commandId: randomUUID(), actor });

export function retry(handle: RunHandle, asked = command()) {
  return handle.executeUpdate(retryMailing, { updateId: asked.commandId, args: [asked] });
}

export function renew(handle: RunHandle, asked = command()) {
  return handle.executeUpdate(renewSlip, { updateId: asked.commandId, args: [asked] });
}

export function cancel(handle: RunHandle, asked = command()) {
  return handle.executeUpdate(cancelMailing, { updateId: asked.commandId, args: [asked] });
}

export function deposit(handle: RunHandle, depositedOn: string, changes: Partial<DepositMailing> = {}) {
  const asked = { ...command(), depositedOn, receipt: 'Sello 77', ...changes };
  return handle.executeUpdate(depositMailing, { updateId: asked.commandId, args: [asked] });
}

/** The post brings a letter back, and nobody tells the account at that moment. */
export async function bringBack({ env, database }: MailingWorld, letterId: string): Promise<string> {
  const at = new Date(await env.currentTimeMs());
  const commandId = randomUUID();
  await recordOutcome(
    database.db,
    {
      commandId,
      mark: { kind: 'letter', letterId },
      outcome: { state: 'returned', reason: 'unknown' },
      at,
      receivedAt: at,
      actor,
    },
    null,
  );
  return commandId;
}

/** Blocked by the registration, mended, printed, deposited a day later, one letter returned, closed. */
export async function wholeRun(world: MailingWorld): Promise<{ handle: RunHandle; runId: string }> {
  const placement = await world.place();
  const { letterId } = await world.write(placement);
  await world.write(placement);
  const { runId, handle } = await world.start(placement);
  await world.reach(runId, 'blocked');
  await world.register(-10, 300);
  await retry(handle);
  await world.reach(runId, 'printed');
  await world.env.sleep('1 day');
  await renew(handle);
  await deposit(handle, await world.day());
  await bringBack(world, letterId);
  await handle.result();
  return { handle, runId };
}

/** Given up once it was printed. */
export async function cancelledRun(world: MailingWorld): Promise<{ handle: RunHandle; runId: string }> {
  const placement = await world.place();
  await world.write(placement);
  await world.register(-10, 300);
  const { runId, handle } = await world.start(placement);
  await world.reach(runId, 'printed');
  await cancel(handle);
  await handle.result();
  return { handle, runId };
}
