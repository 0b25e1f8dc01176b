import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowHandle } from '@temporalio/client';
import { taskQueue } from '@cartera/domain/identity';
import { accountBatch, batchMoved } from '../../src/accountBatch/index.js';
import { noticeDelivery } from '../../src/clientFile/index.js';
import { dayPlan, daySweep, openDay, plansAsked, requestPlan } from '../../src/dayPlan/index.js';
import type { MadePlan } from '../../src/dayPlan/index.js';
import { geofenceWatch, positionRetention } from '../../src/geofenceWatch/index.js';
import { strategyDryRun } from '../../src/strategyDryRun/index.js';
import { strategySheet } from '../../src/strategySheet/index.js';
import { unheardCommandSweep } from '../../src/unheardCommandSweep/index.js';
import { visitFormBatch } from '../../src/visitFormBatch/index.js';

/** What the outside answers to one activity: the way of these workflows depends on nothing else. */
export type Answers = Record<string, (order: never) => unknown>;

/** One way through a workflow: what it is told, and what happens to it meanwhile. */
export interface Way {
  answers: Answers;
  /** Starts the workflow and brings it where its history is worth keeping. */
  live: (env: TestWorkflowEnvironment) => Promise<WorkflowHandle>;
}

const hourMs = 3_600_000;
const patient = { taskQueue: taskQueue.lives, workflowRunTimeout: '30 days' } as const;
const named = (type: string): string => `recorded/${type}/${randomUUID()}`;

/** The first answer, then the next, then the last for ever. */
function inTurn<Answer>(...answers: readonly (() => Answer)[]): () => Answer {
  let turn = 0;
  return () => {
    const answer = answers[Math.min(turn, answers.length - 1)]!;
    turn += 1;
    return answer();
  };
}

/** Waits in real time until something has been asked for. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await pause(20);
}

/** A loop without an end, after so much of its time. */
async function roundsOf(
  env: TestWorkflowEnvironment,
  workflow: typeof daySweep | typeof unheardCommandSweep | typeof positionRetention,
  duration: string,
): Promise<WorkflowHandle> {
  const handle = await env.client.workflow.start(workflow, { ...patient, workflowId: named(workflow.name) });
  await env.sleep(duration);
  await pause(300);
  return handle;
}

function batchOfPages(): Way {
  let pages = 0;
  let handle: WorkflowHandle | undefined;
  const answers = [
    { left: true, silent: false },
    { left: true, silent: true },
    { left: false, silent: false },
    { left: false, silent: false },
  ];
  return {
    answers: {
      sendBatchPage: async () => {
        pages += 1;
        // A person starts it again while the page that would have been its last is under way.
        if (pages === 3) await handle?.signal(batchMoved);
        return answers[pages - 1];
      },
    },
    live: async (env) => {
      const batchId = randomUUID();
      const workflowId = named('accountBatch');
      const options = { ...patient, workflowId, signal: batchMoved, args: [{ batchId }] as [{ batchId: string }] };
      handle = await env.client.workflow.signalWithStart(accountBatch, options);
      await handle.result();
      return handle;
    },
  };
}

const planned: MadePlan = { state: 'planned', approximate: false, summary: { visits: 4, planned: 4 } };

/** Plans by straight lines until the roads are back, one that nobody waits for, one that cannot be made, and the end of the day. */
function wholeDay(): Way {
  const [first, awaited, byRoad, told, hopeless] = Array.from({ length: 5 }, () => randomUUID());
  const unmade = [[first!], [awaited!], [byRoad!], [told!], [hopeless!]];
  let looks = 0;
  let roadLooks = 0;
  const made: string[] = [];
  return {
    answers: {
      unmadePlans: () => {
        looks += 1;
        return unmade[looks - 1] ?? [];
      },
      makePlan: ({ planId }: { planId: string }) => {
        if (planId === hopeless) throw ApplicationFailure.nonRetryable('plan.unknown', 'plan.unknown');
        made.push(planId);
        return { ...planned, approximate: planId === first };
      },
      abandonPlan: ({ planId }: { planId: string }) => void made.push(planId),
      roadsAnswer: () => {
        roadLooks += 1;
        return roadLooks > 1;
      },
      requestRoadPlans: () => undefined,
    },
    live: async (env) => {
      const endsAt = (await env.currentTimeMs()) + 10 * hourMs;
      const input = { unitId: randomUUID(), day: '2026-11-23', clock: { origin: 0, rate: 1 }, endsAt };
      const handle = await env.client.workflow.start(dayPlan, {
        ...patient,
        workflowId: named('dayPlan'),
        args: [input],
      });
      await until(() => made.includes(first!));
      await handle.executeUpdate(requestPlan, { updateId: awaited!, args: [{ planId: awaited! }] });
      await env.sleep('3 minutes');
      await until(() => made.includes(byRoad!));
      for (const planId of [told!, hopeless!]) {
        await handle.signal(plansAsked);
        await until(() => made.includes(planId));
      }
      await env.sleep('11 hours');
      await handle.result();
      return handle;
    },
  };
}

const dryRun = (answers: Answers): Way => ({
  answers,
  live: async (env) => {
    const options = { ...patient, workflowId: named('strategyDryRun'), args: [{ dryRunId: randomUUID() }] as const };
    const handle = await env.client.workflow.start(strategyDryRun, { ...options, args: [...options.args] });
    await handle.result();
    return handle;
  },
});

const nothing = (): undefined => undefined;

/** Ways by workflow type and name. */
export const scriptedWays: Record<string, Record<string, () => Way>> = {
  accountBatch: { pagesSilenceAndAPerson: batchOfPages },
  dayPlan: { wholeDay },
  daySweep: {
    // Past the round in which units are looked at again.
    sixteenRounds: () => ({
      answers: { reconcileDaySchedules: nothing, replanChangedRoutes: nothing },
      live: (env) => roundsOf(env, daySweep, '310 seconds'),
    }),
  },
  openDay: {
    dayAsked: () => ({
      answers: { openDay: nothing },
      live: async (env) => {
        const options = { ...patient, workflowId: named('openDay') };
        const handle = await env.client.workflow.start(openDay, { ...options, args: [{ unitId: randomUUID() }] });
        await handle.result();
        return handle;
      },
    }),
  },
  geofenceWatch: {
    wholeRun: () => ({
      answers: { watchFences: nothing },
      live: async (env) => {
        const options = { ...patient, workflowId: named('geofenceWatch') };
        const handle = await env.client.workflow.start(geofenceWatch, { ...options, args: [{ shard: 0, of: 1 }] });
        // The first run, with the hand-over at its end.
        const first = env.client.workflow.getHandle(handle.workflowId, handle.firstExecutionRunId);
        while ((await first.describe()).status.name === 'RUNNING') await pause(100);
        return first;
      },
    }),
  },
  positionRetention: {
    threeRounds: () => ({
      answers: { forgetPositions: nothing },
      live: (env) => roundsOf(env, positionRetention, '25 hours'),
    }),
  },
  unheardCommandSweep: {
    eightRounds: () => ({
      answers: { remindLives: nothing },
      live: (env) => roundsOf(env, unheardCommandSweep, '220 seconds'),
    }),
  },
  strategyDryRun: {
    done: () => dryRun({ runDryRun: nothing }),
    notDone: () =>
      dryRun({
        runDryRun: () => {
          throw ApplicationFailure.nonRetryable('dryRun.unknown', 'dryRun.unknown');
        },
        failDryRun: nothing,
      }),
  },
  strategySheet: {
    created: () => ({
      answers: { importStrategySheet: () => ({ kind: 'created' }) },
      live: async (env) => {
        const [strategyId, versionId, actor] = [randomUUID(), randomUUID(), randomUUID()];
        const input = { strategyId, versionId, actor, fileSha256: 'a'.repeat(64) };
        const options = { ...patient, workflowId: named('strategySheet') };
        const handle = await env.client.workflow.start(strategySheet, { ...options, args: [input] });
        await handle.result();
        return handle;
      },
    }),
  },
  visitFormBatch: {
    printed: () => ({
      answers: { printVisitForms: nothing },
      live: async (env) => {
        const options = { ...patient, workflowId: named('visitFormBatch') };
        const handle = await env.client.workflow.start(visitFormBatch, {
          ...options,
          args: [{ batchId: randomUUID() }],
        });
        await handle.result();
        return handle;
      },
    }),
  },
  noticeDelivery: {
    heardAtTheThirdLook: () => ({
      answers: { deliverNotices: nothing, settleNotices: inTurn(() => 2, () => 1, () => 0) },
      live: async (env) => {
        const options = { ...patient, workflowId: named('noticeDelivery') };
        const input = { releaseId: randomUUID(), fileId: randomUUID() };
        const handle = await env.client.workflow.start(noticeDelivery, { ...options, args: [input] });
        await handle.result();
        return handle;
      },
    }),
  },
};
