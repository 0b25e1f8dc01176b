import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { MadePlan } from './activities.js';

/** A plan of the day, by its id: what it asks for is in the database. */
export interface PlanOrder {
  planId: string;
}

/**
 * Makes a plan that was asked for, after those before it. Send with `updateId` = `planId`. A plan that cannot be made is answered too:
 * its `state` is `failed` and its summary holds the code.
 */
export const requestPlan = defineUpdate<MadePlan, [PlanOrder]>('requestPlan');

/** Somebody has asked for plans and does not wait for them. */
export const plansAsked = defineSignal('plansAsked');
