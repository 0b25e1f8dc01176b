import type { MexicanZone } from '../calendar/index.js';
import type { WhoAnswered, ContactMedium } from '../contact/index.js';
import type { LifeTask, Reach } from './life.js';

/** Something that happened to an account and changed what may happen next. `at` is epoch ms of the business clock. */
export type LifeEvent = { at: number } & (
  | { kind: 'letterProduced'; stepKey: string }
  | { kind: 'taskOpened'; task: LifeTask }
  | { kind: 'taskExpired'; taskId: string }
  | { kind: 'stepFailed'; stepKey: string; reason: StepFailure }
  /** `happenedAt` is when the contact took place, `at` when it was recorded. */
  | { kind: 'contactRecorded'; medium: ContactMedium; whoAnswered: WhoAnswered; result: string; happenedAt: number }
  | { kind: 'addressCorrected'; reach: Reach; timeZone: MexicanZone }
  | { kind: 'held'; reviewAt: number }
  | { kind: 'released' }
  | { kind: 'rulingProposed'; rulingId: string; task: LifeTask }
  | { kind: 'rulingLacksProof'; retryAt: number }
  | { kind: 'rulingApproved' }
  | { kind: 'rulingRefused'; retryAt: number }
  | { kind: 'rulingDocumented' }
  | { kind: 'reportRequested' }
  | { kind: 'rulingReported' }
);

export type LifeEventKind = LifeEvent['kind'];

/** Why a step ended without a single attempt. */
export const stepFailures = [
  'step.noUsableAddress',
  'step.noLocatableAddress',
  'step.noPhone',
  /** No template of that name, or it may not be sent to this client. */
  'step.letterRefused',
  /** The step's kind has no performer yet. */
  'step.notSupported',
] as const;

export type StepFailure = (typeof stepFailures)[number];
