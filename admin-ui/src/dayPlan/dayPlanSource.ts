import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';

export type DayVisit = Schemas['DayVisit'];
export type DayPlan = Schemas['DayPlan'];
export type RouteOverview = Schemas['RouteOverview'];
export type RouteFile = Schemas['RouteFile'];
export type RouteStop = Schemas['RouteStop'];

/** A unit and one of its days, `2026-11-23` in its own zone. */
export interface UnitDay {
  unitId: string;
  day: string;
}

/** What the map and the lanes draw of a day: each route in its newest version, draft or published. */
export interface DayRoutes {
  overviews: readonly RouteOverview[];
  files: ReadonlyMap<string, RouteFile>;
}

/** The version of a route that is looked at: its draft, where there is one. */
export function newestVersion({ version, draft }: RouteOverview): number {
  return draft ? version + 1 : Math.max(1, version);
}

export async function readRouteVersion(id: string, version: number): Promise<RouteFile> {
  return ask(api.GET('/api/v1/routes/{id}', { params: { path: { id }, query: { version } } }));
}

export async function readRoutes(of: UnitDay): Promise<DayRoutes> {
  const { items } = await ask(api.GET('/api/v1/routes', { params: { query: { ...of } } }));
  const files = await Promise.all(items.map((one) => readRouteVersion(one.id, newestVersion(one))));
  return { overviews: items, files: new Map(files.map((file) => [file.id, file])) };
}

export async function readVisits(of: UnitDay): Promise<{ items: readonly DayVisit[]; more: boolean }> {
  return ask(api.GET('/api/v1/day-plans/visits', { params: { query: { ...of } } }));
}

/** Plans of the day, newest first. */
export async function readPlans(of: UnitDay): Promise<readonly DayPlan[]> {
  const { items } = await ask(api.GET('/api/v1/day-plans', { params: { query: { ...of } } }));
  return items;
}

/** Something asked of the planner. All but a whole day are answered when they are made. */
export type PlanWish =
  | { kind: 'day' }
  | { kind: 'topUp' | 'replan'; collectorId: string; publish: boolean }
  | { kind: 'urgent'; taskId: string }
  | { kind: 'move'; taskId: string; collectorId: string; lock: boolean; order: readonly string[]; publish: boolean };

/** @param id of the plan, made by who asks: the same again is the same plan */
export function askForPlan(id: string, { unitId, day }: UnitDay, wish: PlanWish): Promise<DayPlan> {
  const asked = { id, unitId, day };
  switch (wish.kind) {
    case 'day':
      return ask(api.POST('/api/v1/day-plans', { body: { ...asked, publish: false } }));
    case 'topUp':
    case 'replan': {
      const { collectorId, publish } = wish;
      const path = wish.kind === 'topUp' ? '/api/v1/day-plans/top-up' : '/api/v1/day-plans/replan';
      return ask(api.POST(path, { body: { ...asked, collectorId, publish } }));
    }
    case 'urgent':
      return ask(api.POST('/api/v1/day-plans/urgent', { body: { ...asked, taskId: wish.taskId } }));
    case 'move': {
      const { taskId, collectorId, lock, order, publish } = wish;
      const body = { ...asked, taskId, collectorId, lock, order: [...order], publish };
      return ask(api.POST('/api/v1/day-plans/move', { body }));
    }
  }
}

export function publishRoute(id: string, version: number): Promise<RouteFile> {
  return ask(api.POST('/api/v1/routes/{id}/publish', { params: { path: { id } }, body: { version } }));
}

/** Keeps a stop with its collector whatever the planner would do, or lets it go again. */
export function lockStop(id: string, stopId: string, locked: boolean): Promise<RouteFile> {
  const params = { path: { id, stopId } };
  return locked
    ? ask(api.POST('/api/v1/routes/{id}/stops/{stopId}/lock', { params, body: {} }))
    : ask(api.POST('/api/v1/routes/{id}/stops/{stopId}/unlock', { params, body: {} }));
}
