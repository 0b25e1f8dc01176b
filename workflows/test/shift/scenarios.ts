import { randomUUID } from 'node:crypto';
import type { UpdateDefinition } from '@temporalio/common';
import { endShift, pauseShift, resumeShift, startShift } from '../../src/shift/index.js';
import type { ShiftAnswer, ShiftCommand } from '../../src/shift/index.js';
import type { ShiftHandle, ShiftWorld, StartedShift } from './world.js';

export const opened = ({ handle, shiftId }: StartedShift): Promise<ShiftAnswer> =>
  handle.executeUpdate(startShift, { updateId: shiftId, args: [{ commandId: shiftId, shiftId }] });

async function say(
  { env }: ShiftWorld,
  { handle, shiftId }: StartedShift,
  update: UpdateDefinition<ShiftAnswer, [ShiftCommand]>,
  commandId: string,
): Promise<ShiftAnswer> {
  const said = { commandId, shiftId, at: await env.currentTimeMs() };
  return handle.executeUpdate(update, { updateId: commandId, args: [said] });
}

export const pause = (world: ShiftWorld, started: StartedShift, commandId = randomUUID()) =>
  say(world, started, pauseShift, commandId);

export const resume = (world: ShiftWorld, started: StartedShift, commandId = randomUUID()) =>
  say(world, started, resumeShift, commandId);

export async function end({ env }: ShiftWorld, { handle, shiftId }: StartedShift): Promise<ShiftAnswer> {
  const commandId = randomUUID();
  const said = { commandId, shiftId, at: await env.currentTimeMs(), reason: 'collector' as const };
  return handle.executeUpdate(endShift, { updateId: commandId, args: [said] });
}

/** A whole day: a pause, a call for help that nobody answers for a while, and its end by the collector. */
export async function wholeDay(world: ShiftWorld): Promise<ShiftHandle> {
  const started = await world.start();
  await opened(started);
  await world.env.sleep('2 hours');
  await pause(world, started);
  await world.env.sleep('30 minutes');
  await resume(world, started);
  await world.callForHelp(started);
  await world.env.sleep('10 minutes');
  await end(world, started);
  await started.handle.result();
  return started.handle;
}

/** A shift that nobody ended. */
export async function forgottenDay(world: ShiftWorld): Promise<ShiftHandle> {
  const started = await world.start();
  await opened(started);
  await started.handle.result();
  return started.handle;
}
