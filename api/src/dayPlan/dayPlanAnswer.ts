import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { DayPlan, UnplannedVisit } from '@cartera/database/dayPlan';
import { chooseLanguage, problemEntry } from '@cartera/domain/problem';
import type { DayPlanSchema, UnplannedVisitSchema } from './dayPlanSchema.js';

/** A plan as the API shows it: what stopped it, in words. */
export function dayPlanAnswer(plan: DayPlan, request: FastifyRequest): Static<typeof DayPlanSchema> {
  const { request: _, summary, ...shown } = plan;
  const { code, ...figures } = summary;
  const failure =
    code === undefined ? null : { code, ...problemEntry(code)[chooseLanguage(request.headers['accept-language'])] };
  return {
    ...shown,
    // Written whole, or, of a plan that failed, as a code alone.
    summary: shown.state === 'planned' ? (figures as Static<typeof DayPlanSchema>['summary']) : null,
    failure,
  };
}

/** An unplanned visit as the API shows it: its reason in words. */
export function unplannedAnswer(
  { taskId, accountId, reason, proof }: UnplannedVisit,
  request: FastifyRequest,
): Static<typeof UnplannedVisitSchema> {
  const { title } = problemEntry(`visit.${reason}`)[chooseLanguage(request.headers['accept-language'])];
  return { taskId, accountId, reason, title, proof: proof as Record<string, unknown> };
}
