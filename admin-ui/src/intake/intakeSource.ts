import type { Schemas } from '@cartera/api/client';
import { ApiProblem, api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import { languageInUse } from '../words/index.js';

export type Intake = Schemas['Intake'];
export type IntakeRow = Schemas['IntakeRow'];
export type IntakeSummary = Schemas['IntakeSummary'];
export type Verdict = NonNullable<IntakeRow['verdict']>;
export type Layout = Schemas['ColumnLayout'];

interface IntakeFilter {
  state?: Intake['state'][];
  portfolioId?: string;
}

export const intakeSource: RecordSource<Intake> = {
  list: ({ limit, after, filter }) =>
    ask(api.GET('/api/v1/intakes', { params: { query: { limit, after, ...(filter as IntakeFilter) } } })),
  one: (id) => ask(api.GET('/api/v1/intakes/{id}', { params: { path: { id } } })),
};

/** The portfolios that a file can be placed in. */
export async function readPortfolios(): Promise<Schemas['Portfolio'][]> {
  const { items } = await ask(api.GET('/api/v1/portfolios', { params: { query: { limit: 200 } } }));
  return items;
}

/** How the rows came out, in numbers. */
export function readSummary(id: string): Promise<IntakeSummary> {
  return ask(api.GET('/api/v1/intakes/{id}/summary', { params: { path: { id } } }));
}

interface RowPage {
  items: IntakeRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export function readRows(id: string, verdict: Verdict, after: string | undefined): Promise<RowPage> {
  return ask(api.GET('/api/v1/intakes/{id}/rows', { params: { path: { id }, query: { limit: 100, verdict, after } } }));
}

export const intakeCommands = ['accept', 'discard', 'undo'] as const;
export type IntakeCommand = (typeof intakeCommands)[number];

export async function sendIntakeCommand(intakeId: string, command: IntakeCommand, id: string): Promise<void> {
  const path = `/api/v1/intakes/{id}/commands/${command}` as const;
  await ask(api.POST(path, { params: { path: { id: intakeId } }, body: { id } }));
}

export async function correctLayout(intakeId: string, id: string, layout: Layout): Promise<void> {
  await ask(
    api.POST('/api/v1/intakes/{id}/commands/correct-layout', {
      params: { path: { id: intakeId } },
      body: { id, layout },
    }),
  );
}

/**
 * Sends a client's file. With `XMLHttpRequest`, because `fetch` does not tell how much of a body has left.
 *
 * @param id made by the caller and kept while the answer is unknown: the same again is no second file
 * @param onProgress share sent so far, 0 to 1
 */
export function sendFile(
  portfolioId: string,
  id: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<Intake> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/portfolios/${portfolioId}/intakes`);
    request.setRequestHeader('x-cartera', '1');
    request.setRequestHeader('accept-language', languageInUse());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(request.response as Intake);
        return;
      }
      const problem = request.response as Partial<Schemas['Problem']> | null;
      reject(new ApiProblem({ title: `${request.status}`, ...problem, status: request.status }));
    };
    request.onerror = () => reject(cutOff());
    const form = new FormData();
    form.set('id', id);
    form.set('file', file);
    request.send(form);
  });
}

function cutOff(): ApiProblem {
  return languageInUse() === 'en'
    ? new ApiProblem({
        status: 0,
        title: 'The file was cut off on its way.',
        detail: 'Send it again: it will not be placed twice.',
      })
    : new ApiProblem({
        status: 0,
        title: 'El archivo se cortó en el camino.',
        detail: 'Envíelo de nuevo: no se recibirá dos veces.',
      });
}
