import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../apiClient/index.js';

/** An intake as the API answers it, as far as waiting for it needs. */
export interface IntakeProgress {
  id: string;
  state: string;
  rowsRead: number;
  rowsGraded: number;
  lifecyclesStarted: number;
  counts: { accepted: number; addressReview: number; rejected: number; unchanged: number } | null;
  failure: { code: string } | null;
}

/**
 * Follows an intake until it reaches one of the states.
 *
 * @throws Error when it fails on the way
 */
export async function untilIntake(
  api: ApiClient,
  intakeId: string,
  states: readonly string[],
  log?: (line: string) => void,
): Promise<IntakeProgress> {
  let told = '';
  for (;;) {
    const intake = await api.get<IntakeProgress>(`/intakes/${intakeId}`);
    if (states.includes(intake.state)) return intake;
    if (intake.state === 'failed') throw new Error(`The intake failed: ${intake.failure?.code ?? 'no reason given'}.`);
    const line = `${intake.state}: ${intake.rowsRead} leídos, ${intake.rowsGraded} calificados, ${intake.lifecyclesStarted} vidas`;
    if (line !== told) log?.(line);
    told = line;
    await sleep(200);
  }
}

/** Places a file, looks at its preview, accepts it and waits until every life has started. Answers the intake's id. */
export async function placeFile(
  api: ApiClient,
  portfolioId: string,
  file: string,
  log: (line: string) => void,
): Promise<string> {
  const { id } = await api.placeFile<IntakeProgress>(portfolioId, randomUUID(), file);
  const preview = await untilIntake(api, id, ['preview'], log);
  const { accepted = 0, addressReview = 0, rejected = 0 } = preview.counts ?? {};
  log(`vista previa: ${accepted} aceptados, ${addressReview} a revisión de domicilio, ${rejected} rechazados`);
  await api.post(`/intakes/${id}/commands/accept`, { id: randomUUID() });
  const { lifecyclesStarted } = await untilIntake(api, id, ['accepted'], log);
  log(`${lifecyclesStarted} vidas en marcha`);
  return id;
}
