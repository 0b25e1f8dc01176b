import { randomUUID } from 'node:crypto';
import { centralZone, dateAt, dayMs } from '@cartera/domain/calendar';
import { acceptClientFile, correctFileLayout, discardClientFile } from '../../src/clientFile/index.js';
import type { AcceptClientFile } from '../../src/clientFile/index.js';
import type { FileHandle, FileWorld } from './world.js';

/** A date of the agency, where the clients' days are counted. */
export const day = (daysAgo: number): string => dateAt(Date.now() - daysAgo * dayMs, centralZone);

export const order = (world: FileWorld): { commandId: string; actor: string } => ({
  commandId: randomUUID(),
  actor: world.placement.supervisorId,
});

export const accept = (world: FileWorld, handle: FileHandle, asked: Partial<AcceptClientFile> = {}) =>
  handle.executeUpdate(acceptClientFile, { args: [{ ...order(world), ...asked }] });

export const discard = (world: FileWorld, handle: FileHandle) =>
  handle.executeUpdate(discardClientFile, { args: [order(world)] });

/** What a scenario ended with. */
export interface Told {
  fileId: string;
  handle: FileHandle;
}

/** Payments under headings that only a person understands, a period that is not over, then one that is. */
export async function wholeFile(world: FileWorld): Promise<Told & { accountId: string }> {
  const accountId = await world.live();
  const { file, handle } = await world.preview('payments', `Clave,Cuánto,Cuándo\n${accountId},10.00,${day(3)}`);
  const layout = { headerRow: 1, columns: ['reference', 'amount', 'valueDate'] as const };
  await handle.executeUpdate(correctFileLayout, { args: [{ ...order(world), layout }] });
  await accept(world, handle, { period: { from: day(3), until: day(-1) } }).catch(() => undefined);
  await accept(world, handle, { period: { from: day(5), until: day(2) } });
  await handle.result();
  return { fileId: file.id, handle, accountId };
}

/** Nobody decides about a recall. */
export async function forgotten(world: FileWorld): Promise<Told> {
  const { file, handle } = await world.preview('withdrawals', `Cuenta\n${randomUUID()}`);
  await world.env.sleep('31 days');
  return { fileId: file.id, handle };
}

/** A file of another kind is given up. */
export async function givenUp(world: FileWorld): Promise<Told> {
  const { file, handle } = await world.preview('withdrawals', `Cuenta,Importe,Fecha valor\n1,1.00,${day(3)}`);
  await discard(world, handle);
  await handle.result();
  return { fileId: file.id, handle };
}
