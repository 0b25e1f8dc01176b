import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createAccountActivities } from '@cartera/activities/account';
import { commandFacts } from '@cartera/domain/compliance';
import type { LifeState } from '@cartera/domain/strategy';
import { unheardCommands } from '@cartera/database/command';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { describeLife } from '../../src/accountLifecycle/messages.js';
import { unheardCommandSweep } from '../../src/unheardCommandSweep/index.js';
import { caseFile, withOpenCall } from './people.js';
import { refusalOf } from './refusal.js';
import { oneCall } from './strategies.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(oneCall);
});
afterAll(() => world.close());

type OpenCall = Awaited<ReturnType<typeof withOpenCall>>;

/** Does to an account what a workflow task did whose end was lost: the effect is kept, and the workflow knows nothing of it. */
async function loseTaskAfter({
  placed,
  handle,
  contact,
}: OpenCall): Promise<{ commandId: string; kept: LifeState; again: () => Promise<unknown> }> {
  const { commandId } = await world.request(placed, 'recordContact', contact, { actor: world.placement.agentId });
  const { life } = await handle.query(describeLife);
  const { runCommand } = createAccountActivities(world.database);
  const facts = commandFacts('recordContact', contact);
  const done = await runCommand({ life: life!, at: await world.now(), commandId, facts });
  const { kind: _, ...told } = facts;
  const again = (): Promise<unknown> =>
    handle.executeUpdate('recordContact', { updateId: commandId, args: [{ commandId, ...told }] });
  return { commandId, kept: done.life!, again };
}

test('the command whose task was lost gets its first answer, and is done once', async () => {
  const call = await withOpenCall(world);
  const { kept, again, commandId } = await loseTaskAfter(call);
  expect(await again()).toMatchObject({ commandId, revision: kept.revision });
  const { life } = await call.handle.query(describeLife);
  expect(life).toEqual(kept);
  expect((await caseFile(world, call.placed)).filter((kind) => kind === 'contactRecorded')).toHaveLength(1);
  await call.handle.terminate();
});

test('another command that comes first finds the life as it was left', async () => {
  const call = await withOpenCall(world);
  const { kept } = await loseTaskAfter(call);
  // The lost contact had closed the call: whoever answers it again is told so, by the life that was kept.
  const answered = { ...call.contact, taskId: call.call.id };
  expect(await refusalOf(world.command(call.placed, 'recordContact', answered))).toBe('task.notOpen');
  const { life } = await call.handle.query(describeLife);
  expect(life).toEqual(kept);
  const held = await world.command(
    call.placed,
    'hold',
    { reason: 'Se revisa.' },
    { actor: world.placement.supervisorId },
  );
  expect(held).toMatchObject({ stage: 'onHold', revision: kept.revision + 1 });
  await call.handle.terminate();
});

test('what the life does by itself goes on from where it was left', async () => {
  const call = await withOpenCall(world);
  const { kept } = await loseTaskAfter(call);
  // The task of the call would have expired next; it is closed, and the letter of the next step is written instead.
  await world.env.sleep('25 days');
  const told = await caseFile(world, call.placed);
  expect(told).not.toContain('taskExpired');
  expect(told.filter((kind) => kind === 'letterProduced')).toHaveLength(1);
  const { life } = await call.handle.query(describeLife);
  expect(life!.revision).toBeGreaterThan(kept.revision);
  await call.handle.terminate();
});

test('a life whose command nobody sends again is told to look again, and goes on from there', async () => {
  const call = await withOpenCall(world);
  const { kept, commandId } = await loseTaskAfter(call);
  const waiting = await world.request(
    call.placed,
    'hold',
    { reason: 'Sin efecto.' },
    { actor: world.placement.agentId },
  );
  const sweep = await world.env.client.workflow.start(unheardCommandSweep, {
    workflowId: workflowId.unheardCommandSweep,
    taskQueue: taskQueue.lives,
    workflowRunTimeout: '30 days',
  });
  await world.env.sleep('2 minutes');
  const { life } = await call.handle.query(describeLife);
  expect(life).toEqual(kept);
  const heard = await world.database.sql<{ id: string }[]>`
    select id from command_request where answered_at is not null and account_id = ${call.placed.accountId}`;
  expect(heard.map(({ id }) => id)).toContain(commandId);
  // What had no effect is its author's to ask again.
  expect(heard.map(({ id }) => id)).not.toContain(waiting.commandId);
  expect(await unheardCommands(world.database.db, 10)).toEqual([]);

  await world.env.sleep('5 hours');
  expect((await sweep.describe()).runId).not.toBe(sweep.firstExecutionRunId);
  await sweep.terminate();
  await call.handle.terminate();
});
