import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { DayPlan, DayVisit, UnplannedVisit } from '@cartera/database/dayPlan';
import type { UnplannedReason } from '@cartera/domain/assignment';
import { chooseLanguage, problemEntry } from '@cartera/domain/problem';
import type { DayPlanSchema, DayVisitSchema, UnplannedVisitSchema } from './dayPlanSchema.js';

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

function reasonWords(reason: UnplannedReason, request: FastifyRequest): string {
  return problemEntry(`visit.${reason}`)[chooseLanguage(request.headers['accept-language'])].title;
}

/** A visit of the day as the API shows it. */
export function dayVisitAnswer(visit: DayVisit, request: FastifyRequest): Static<typeof DayVisitSchema> {
  return { ...visit, title: visit.reason === null ? null : reasonWords(visit.reason, request) };
}

/** An unplanned visit as the API shows it: its reason in words. */
export function unplannedAnswer(
  { taskId, accountId, reason, proof }: UnplannedVisit,
  request: FastifyRequest,
): Static<typeof UnplannedVisitSchema> {
  const title = reasonWords(reason, request);
  return { taskId, accountId, reason, title, proof: proof as Record<string, unknown> };
}
