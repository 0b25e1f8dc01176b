import { accessProblems } from './accessProblems.js';
import { batchProblems } from './batchProblems.js';
import { clientFileProblems } from './clientFileProblems.js';
import { commandProblems, familyProblems } from './commandProblems.js';
import { commitmentProblems } from './commitmentProblems.js';
import { contactProblems } from './contactProblems.js';
import { courseProblems } from './courseProblems.js';
import { deskProblems } from './deskProblems.js';
import { fieldProblems } from './fieldProblems.js';
import type { Language } from './language.js';
import { mailingProblems } from './mailingProblems.js';
import { peopleProblems } from './peopleProblems.js';
import { planProblems } from './planProblems.js';
import type { ProblemEntry } from './problemEntry.js';
import { recordProblems } from './recordProblems.js';
import { requestProblems } from './requestProblems.js';
import { serviceProblems } from './serviceProblems.js';
import { strategyProblems } from './strategyProblems.js';
import { unitProblems } from './unitProblems.js';
import { uploadProblems } from './uploadProblems.js';
import { videoRoomProblems } from './videoRoomProblems.js';
import { visitFormProblems } from './visitFormProblems.js';

/** Every problem the product can name by itself. Codes are stable: programs compare them, people read the words. */
export const problemCatalogue = {
  ...requestProblems,
  ...accessProblems,
  ...recordProblems,
  ...commandProblems,
  ...contactProblems,
  ...commitmentProblems,
  ...courseProblems,
  ...serviceProblems,
  ...mailingProblems,
  ...visitFormProblems,
  ...uploadProblems,
  ...peopleProblems,
  ...deskProblems,
  ...batchProblems,
  ...strategyProblems,
  ...clientFileProblems,
  ...planProblems,
  ...fieldProblems,
  ...unitProblems,
  ...videoRoomProblems,
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problemCatalogue;

/** A field that is wrong, and the sentence for the person who typed it. */
export interface FieldProblem {
  /** JSON pointer into the request (`/steps/0/key`), empty for the request as a whole. */
  field: string;
  code: string;
  message: string;
}

/** RFC 9457 problem details, with the stable `code` and the wrong fields as extensions. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** What to do next. */
  detail: string;
  code: string;
  /** Names this occurrence, for support. */
  instance: string;
  errors?: FieldProblem[];
}

/**
 * The entry of a code. A code that only rules know (`contact.outsideHours` from a lifecycle) takes the words of its
 * family; one that nobody knows is a refused command: whatever a rule says no to is the sender's 4xx, never our 5xx.
 */
export function problemEntry(code: string): ProblemEntry {
  if (Object.hasOwn(problemCatalogue, code)) return problemCatalogue[code as ProblemCode];
  const family = code.split('.')[0] ?? '';
  if (Object.hasOwn(familyProblems, family)) return familyProblems[family as keyof typeof familyProblems];
  return problemCatalogue['command.refused'];
}

/**
 * The problem to send.
 *
 * @param instance URI of this occurrence
 * @param errors wrong fields, already in the person's language
 */
export function problemOf(
  code: string,
  language: Language,
  instance: string,
  errors?: readonly FieldProblem[],
): Problem {
  const entry = problemEntry(code);
  const { title, action } = entry[language];
  return {
    type: `urn:cartera:problem:${code}`,
    title,
    status: entry.status,
    detail: action,
    code,
    instance,
    ...(errors === undefined || errors.length === 0 ? {} : { errors: [...errors] }),
  };
}
