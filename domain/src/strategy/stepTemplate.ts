import type { StepKind } from './strategy.js';

/**
 * The templates that a step of each kind may name; their words lie beside the activity that sends them. A template is never taken
 * away: versions of strategies name it for ever.
 */
export const stepTemplates = {
  letter: ['firstNotice', 'reminder', 'lastNotice'],
  offer: ['firstOffer', 'furtherOffer'],
  message: ['firstMessage', 'reminderMessage'],
} as const satisfies Partial<Record<StepKind, readonly string[]>>;

/** A kind of step that sends something written. */
export type WrittenKind = keyof typeof stepTemplates;

export type TemplateOf<Kind extends WrittenKind> = (typeof stepTemplates)[Kind][number];

export function isWritten(kind: StepKind): kind is WrittenKind {
  return Object.hasOwn(stepTemplates, kind);
}

/** Whether a step of this kind may name `template`. */
export function isTemplateOf<Kind extends WrittenKind>(kind: Kind, template: string): template is TemplateOf<Kind> {
  return (stepTemplates[kind] as readonly string[]).includes(template);
}
