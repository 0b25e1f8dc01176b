import {
  ActivityFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { realDelayUntil } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import type { DayPlanActivities, MadePlan } from './activities.js';
import type { DayPlanInput } from './input.js';
import { plansAsked, requestPlan } from './messages.js';

const { makePlan } = proxyActivities<DayPlanActivities>({
  taskQueue: taskQueue.planning,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // Whoever moves a pin waits for the answer: after these the plan is given up and may be asked for again.
  retry: { initialInterval: '500 milliseconds', maximumInterval: '20 seconds', maximumAttempts: 8 },
});
const { abandonPlan, unmadePlans, roadsAnswer, requestRoadPlans } = proxyActivities<DayPlanActivities>({
  taskQueue: taskQueue.planning,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** How often roads that were away are asked whether they are back, in real milliseconds. */
const roadsEveryMs = 30_000;

/**
 * The day of a unit: every plan of it goes through here, one after another, so that no two of them deal the same visits. It plans
 * again by road what was planned by straight lines, and ends with the day.
 */
export async function dayPlan(input: DayPlanInput): Promise<void> {
  const { unitId, day, clock, endsAt } = input;
  const answers = new Map<string, MadePlan>();
  // A plan may have been asked for before we were there to hear of it.
  let asked = true;
  let approximate = input.approximate === true;

  let ending = false;

  const made = async (planId: string): Promise<MadePlan> => {
    let answer: MadePlan;
    try {
      answer = await makePlan({ planId });
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      await abandonPlan({ planId });
      answer = { state: 'failed', approximate: false, summary: { code: 'plan.unavailable' } };
    }
    answers.set(planId, answer);
    return answer;
  };

  setHandler(requestPlan, async ({ planId }) => {
    asked = true;
    await condition(() => answers.has(planId) || ending);
    // One that came as the run ended is made here: nothing else makes plans any more.
    return answers.get(planId) ?? (await made(planId));
  });
  setHandler(plansAsked, () => {
    asked = true;
  });

  const isOver = (): boolean => realDelayUntil(clock, endsAt, Date.now()) === 0;
  while (!isOver() && !workflowInfo().continueAsNewSuggested) {
    while (asked) {
      asked = false;
      for (const planId of await unmadePlans({ unitId, day })) if ((await made(planId)).approximate) approximate = true;
    }
    const dayMs = realDelayUntil(clock, endsAt, Date.now());
    await condition(() => asked, approximate ? Math.min(dayMs, roadsEveryMs) : dayMs);
    if (approximate && !asked && (await roadsAnswer())) {
      approximate = false;
      await requestRoadPlans({ unitId, day });
      asked = true;
    }
  }
  ending = true;
  await condition(allHandlersFinished);
  if (!isOver()) await continueAsNew<typeof dayPlan>({ ...input, approximate });
}
