import type { Schemas } from '@cartera/api/client';
import type { ToldAlert } from '../fence/excursion.js';
import type { NewText } from '../outbox/index.js';
import type { OpenShift } from './shiftStore.js';

/** What a collector says of their day; each is a text of the outbox, because a shift may begin and end without network. */
export type ShiftAct = 'start' | 'pause' | 'resume' | 'end' | 'panic';

interface ShiftWord {
  shiftId: string;
  /** RFC 3339, by the business clock. */
  at: string;
  place?: { longitude: number; latitude: number; accuracyMetres: number } | undefined;
}

/** All that is said of one shift goes in order. */
const lane = 'shift';

/** The request for one act on a shift. The only place that knows the addresses of the shift's door. */
export function shiftText(act: ShiftAct, { shiftId, at, place }: ShiftWord): NewText {
  const id = crypto.randomUUID();
  if (act === 'start')
    return {
      id,
      what: 'shift',
      lane,
      text: { method: 'POST', path: '/api/v1/shifts', body: { id: shiftId, at } },
    };
  return {
    id,
    what: act === 'panic' ? 'panic' : 'shift',
    // A call for help waits for nothing.
    lane: act === 'panic' ? id : lane,
    text: {
      method: 'POST',
      path: `/api/v1/shifts/${shiftId}/${act}`,
      body: act === 'panic' ? { id, at, place } : { id, at },
    },
  };
}

/** The open shift as the server knows it, and its alerts; undefined when it did not say. */
export async function askForShift(
  headers: Record<string, string>,
): Promise<{ shift: OpenShift | undefined; alerts: ToldAlert[] } | undefined> {
  try {
    const response = await fetch('/api/v1/shifts/mine', {
      credentials: 'omit',
      cache: 'no-store',
      headers,
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) return undefined;
    const { shift, alerts } = (await response.json()) as {
      shift: Schemas['Jornada'] | null;
      alerts: Schemas['Alerta'][];
    };
    if (shift === null || shift.state === 'ended') return { shift: undefined, alerts: [] };
    return {
      shift: { id: shift.id, state: shift.state, startedAt: Date.parse(shift.startedAt) },
      alerts: alerts.map(({ id, kind, since, explanation }) => ({ id, kind, since: Date.parse(since), explanation })),
    };
  } catch {
    return undefined;
  }
}
