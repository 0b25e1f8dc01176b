import { defineQuery, defineSignal } from '@temporalio/workflow';

/** A person has mended what stopped a report (a missing code, a wrong address): check everything again and send it. */
export const retryReport = defineSignal('retryReport');

/** Where a report stands. */
export interface ReportProgress {
  phase: 'collecting' | 'composing' | 'sending' | 'failed' | 'announcing' | 'done';
  reportId?: string;
  /** Stable code of what stopped it. */
  failure?: string;
}

export const reportProgress = defineQuery<ReportProgress>('reportProgress');
