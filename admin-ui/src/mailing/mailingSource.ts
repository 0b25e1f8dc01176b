import type { Schemas } from '@cartera/api/client';
import type { FrankingService } from '@cartera/domain/mailing';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type MailingRun = Schemas['MailingRun'];
export type MailingRunFile = Schemas['MailingRunFile'];
export type FrankingRegistration = Schemas['FrankingRegistration'];
export type LetterEnd = Schemas['LetterEnd'];

export const mailingRunSource: RecordSource<MailingRun> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/mailing-runs', { params: { query: { limit, after } } })),
};

export const frankingSource: RecordSource<FrankingRegistration> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/franking-registrations', { params: { query: { limit, after } } })),
};

export function readMailingRun(id: string): Promise<MailingRunFile> {
  return ask(api.GET('/api/v1/mailing-runs/{id}', { params: { path: { id } } }));
}

/** Gathers the letters of a client and a template into a frozen list. */
export function createMailingRun(
  id: string,
  asked: { clientId: string; template: Schemas['MailingRun']['template']; service: FrankingService },
): Promise<MailingRun> {
  return ask(api.POST('/api/v1/mailing-runs', { body: { id, ...asked } as never }));
}

export const runDeeds = ['retry', 'renew-slip', 'cancel'] as const;
export type RunDeed = (typeof runDeeds)[number];

export async function moveMailingRun(commandId: string, runId: string, deed: RunDeed): Promise<void> {
  const order = { params: { path: { id: runId } }, body: { id: commandId } };
  if (deed === 'retry') await ask(api.POST('/api/v1/mailing-runs/{id}/commands/retry', order));
  else if (deed === 'cancel') await ask(api.POST('/api/v1/mailing-runs/{id}/commands/cancel', order));
  else await ask(api.POST('/api/v1/mailing-runs/{id}/commands/renew-slip', order));
}

/** The post took the run: its day and what its stamp says. */
export async function depositRun(
  commandId: string,
  runId: string,
  asked: { depositedOn: string; receipt: string },
): Promise<void> {
  const body = { id: commandId, ...asked };
  await ask(api.POST('/api/v1/mailing-runs/{id}/commands/deposit', { params: { path: { id: runId } }, body }));
}

export function createFranking(
  id: string,
  asked: { number: string; service: FrankingService; validFrom: string; validUntil: string; clientId?: string },
): Promise<FrankingRegistration> {
  return ask(api.POST('/api/v1/franking-registrations', { body: { id, ...asked } }));
}

/** A letter that came back, by its bars. */
export function returnLetter(
  id: string,
  asked: { barcode: string; reason: Schemas['ReturnLetter']['reason'] },
): Promise<LetterEnd> {
  return ask(api.POST('/api/v1/letters/returns', { body: { id, ...asked } }));
}

export function sectionAddress(runId: string, section: number): string {
  return `/api/v1/mailing-runs/${runId}/sections/${section}/content`;
}

export function slipAddress(runId: string): string {
  return `/api/v1/mailing-runs/${runId}/deposit-slip/content`;
}
