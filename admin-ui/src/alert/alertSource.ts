import type { Schemas } from '@cartera/api/client';
import type { personCloseReasons } from '@cartera/domain/geofence';
import { api, ask } from '../asking/index.js';

export type FieldAlert = Schemas['Alerta'];
export type CloseReason = (typeof personCloseReasons)[number];

/** Alerts that nobody has closed yet, newest first. */
export async function readOpenAlerts(): Promise<readonly FieldAlert[]> {
  const { items } = await ask(api.GET('/api/v1/alerts', { params: { query: { open: true, limit: 100 } } }));
  return items;
}

/** Says that somebody looks after it: it is no longer passed on to the unit above. */
export async function acknowledgeAlert(id: string): Promise<void> {
  await ask(api.POST('/api/v1/alerts/{id}/acknowledge', { params: { path: { id } } }));
}

export async function closeAlert(id: string, reason: CloseReason): Promise<void> {
  await ask(api.POST('/api/v1/alerts/{id}/close', { params: { path: { id } }, body: { reason } }));
}
