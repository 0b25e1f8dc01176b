import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { CommandAnswer } from '../command/index.js';
import type { ToldContact } from '../contact/index.js';
import type { RecordSource } from '../records/index.js';
import type { DeskTask } from '../task/index.js';

export type VisitForm = Schemas['VisitForm'];
export type VisitFormBatch = Schemas['VisitFormBatch'];
export type VisitFormScan = Schemas['VisitFormScan'];

/** Open visits, most urgent first: what a form can be printed for. */
export const openVisitSource: RecordSource<DeskTask> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/tasks', { params: { query: { limit, after, desk: 'field' } } })),
};

/** Asks for the paper of some open visits. */
export function printVisitForms(id: string, taskIds: readonly string[]): Promise<VisitFormBatch> {
  return ask(api.POST('/api/v1/visit-forms', { body: { id, taskIds: [...taskIds] } }));
}

export function readVisitFormBatch(id: string): Promise<VisitFormBatch> {
  return ask(api.GET('/api/v1/visit-forms/batches/{id}', { params: { path: { id } } }));
}

/** Where the paper of a batch is read, by the browser itself. */
export function visitFormsAddress(batchId: string): string {
  return `/api/v1/visit-forms/batches/${batchId}/content`;
}

/** The form that the code of a paper names. */
export function readVisitForm(id: string): Promise<VisitForm> {
  return ask(api.GET('/api/v1/visit-forms/{id}', { params: { path: { id } } }));
}

/** Keeps the image of a filled form; the same image again is the same document. */
export function sendScan(id: string, formId: string, file: File): Promise<VisitFormScan> {
  const form = new FormData();
  form.append('id', id);
  form.append('file', file);
  return ask(
    api.POST('/api/v1/visit-forms/{id}/scans', {
      params: { path: { id: formId } },
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
}

/** What a paper tells, and when its visit was made. */
export type CapturedVisit = Omit<ToldContact, 'contactPointId'> & { at: string; scanSha256: string };

export function captureVisitForm(id: string, formId: string, told: CapturedVisit): Promise<CommandAnswer> {
  return ask(api.POST('/api/v1/visit-forms/{id}/capture', { params: { path: { id: formId } }, body: { id, ...told } }));
}
