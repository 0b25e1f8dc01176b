import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { recordFailedForms, recordPrintedForms, visitFormSubjects } from '@cartera/database/visitForm';
import type { BusinessClock } from '@cartera/domain/clock';
import type { VisitFormActivities } from '@cartera/workflows/visitFormBatch';
import { businessMoment } from '../businessMoment/index.js';
import { keepDocument, renderPdf } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { visitFormPages } from './visitFormPage.js';

export interface VisitFormDependencies {
  connection: Connection;
  files: FileStore;
  clock: BusinessClock;
  agency: Agency;
}

/** @returns the activities of visit forms, for the queue `documents` */
export function createVisitFormActivities({
  connection,
  files,
  clock,
  agency,
}: VisitFormDependencies): VisitFormActivities {
  const { db } = connection;
  return {
    printVisitForms: async ({ batchId }) => {
      const at = businessMoment(clock);
      const subjects = await visitFormSubjects(db, batchId);
      if (subjects.length === 0) return recordFailedForms(db, batchId, 'visitForm.noVisitLeft');
      const file = await keepDocument(files, await renderPdf(visitFormPages(subjects, agency, at)));
      const printed = subjects.map(({ formId, address }) => ({ formId, contactPointId: address.contactPointId }));
      await recordPrintedForms(db, { batchId, file, printed, at });
    },
  };
}
