import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import { caseKey } from '../live/index.js';

export type CaseFile = Schemas['Account'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Ruling = Schemas['Ruling'];

/** The questions that everybody has in front of an account, and how far the browser's clock is from the rules' own. */
export type Situation = Schemas['Situation'] & { clockOffsetMs: number };

/** Of one account: `path` for the client, `key` for the cache, where one change makes all of it stale. */
function of(id: string): { params: { path: { id: string } } } {
  return { params: { path: { id } } };
}

export function useCaseFile(id: string): UseQueryResult<CaseFile> {
  return useQuery({
    queryKey: [caseKey, id, 'file'],
    queryFn: () => ask(api.GET('/api/v1/accounts/{id}', of(id))),
  });
}

export function useSituation(id: string): UseQueryResult<Situation> {
  return useQuery({
    queryKey: [caseKey, id, 'situation'],
    queryFn: async () => {
      const situation = await ask(api.GET('/api/v1/accounts/{id}/situation', of(id)));
      return { ...situation, clockOffsetMs: Date.parse(situation.at) - Date.now() };
    },
    // Whether one may call changes with the hour, and no change tells of it.
    refetchInterval: 60_000,
  });
}

const most = 200;
const page = (id: string) => ({ params: { path: { id }, query: { limit: most } } });

/** The parts of a case file that are read when somebody looks at them: the newest two hundred of each. */
const parts = {
  attempts: (id: string) => ask(api.GET('/api/v1/accounts/{id}/contact-attempts', page(id))),
  promises: (id: string) => ask(api.GET('/api/v1/accounts/{id}/promises', page(id))),
  agreements: (id: string) => ask(api.GET('/api/v1/accounts/{id}/agreements', page(id))),
  disputes: (id: string) => ask(api.GET('/api/v1/accounts/{id}/disputes', page(id))),
  complaints: (id: string) => ask(api.GET('/api/v1/accounts/{id}/complaints', page(id))),
  payments: (id: string) => ask(api.GET('/api/v1/accounts/{id}/payments', page(id))),
  ledger: (id: string) => ask(api.GET('/api/v1/accounts/{id}/ledger', page(id))),
  rulings: (id: string) => ask(api.GET('/api/v1/accounts/{id}/rulings', page(id))),
  documents: (id: string) => ask(api.GET('/api/v1/accounts/{id}/documents', of(id))),
  letters: (id: string) => ask(api.GET('/api/v1/accounts/{id}/letters', of(id))),
} as const;

export type CasePart = keyof typeof parts;
type Items<Part extends CasePart> = Awaited<ReturnType<(typeof parts)[Part]>>['items'];

/** One part of a case file. */
export function useCasePart<Part extends CasePart>(id: string, part: Part): UseQueryResult<Items<Part>> {
  return useQuery({
    queryKey: [caseKey, id, part],
    queryFn: async () => (await parts[part](id)).items as Items<Part>,
  });
}

/** A page of the timeline, newest first. */
export function readTimeline(id: string, after: string | undefined): Promise<TimelinePage> {
  return ask(api.GET('/api/v1/accounts/{id}/timeline', { params: { path: { id }, query: { limit: most, after } } }));
}

interface TimelinePage {
  items: TimelineEntry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Where a document is read, by the browser itself. */
export function documentAddress(id: string): string {
  return `/api/v1/documents/${id}/content`;
}
