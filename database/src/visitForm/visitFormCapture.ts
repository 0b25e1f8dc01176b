import { and, eq, isNull, or } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { visitForm } from '../schema/index.js';

/**
 * Takes a form for one capture, before its command is sent: two people with the same paper must not make two attempts of one
 * visit. The same command may take it again.
 *
 * @returns false when another command has it
 */
export async function takeForCapture(db: Queryable, formId: string, commandId: string): Promise<boolean> {
  const taken = await db
    .update(visitForm)
    .set({ captureCommandId: commandId })
    .where(
      and(eq(visitForm.id, formId), or(isNull(visitForm.captureCommandId), eq(visitForm.captureCommandId, commandId))),
    )
    .returning({ id: visitForm.id });
  return taken.length === 1;
}

/** Gives a form back whose command was refused, so that what was wrong can be typed again under another id. */
export async function giveBackFromCapture(db: Queryable, formId: string, commandId: string): Promise<void> {
  await db
    .update(visitForm)
    .set({ captureCommandId: null })
    .where(and(eq(visitForm.id, formId), eq(visitForm.captureCommandId, commandId), isNull(visitForm.capturedAt)));
}

/** Notes that the command of a form has been done. */
export async function recordCaptured(db: Queryable, formId: string, commandId: string, at: Date): Promise<void> {
  await db
    .update(visitForm)
    .set({ capturedAt: at })
    .where(and(eq(visitForm.id, formId), eq(visitForm.captureCommandId, commandId), isNull(visitForm.capturedAt)));
}
