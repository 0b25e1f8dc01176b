import type { Change, Snapshot } from '@cartera/database/change';
import type { LiveFix } from '@cartera/database/position';

/** Changes in one message at most: a long list is cut, so that a slow reader is noticed before the rest is written. */
const changesPerMessage = 200;

/** One change as a viewer gets it. */
interface ShownChange {
  topic: string;
  entityId: string;
  at: Date;
  data: Record<string, unknown>;
}

function shown({ topic, entityId, at, data }: Change): ShownChange {
  return { topic, entityId, at, data };
}

/**
 * Changes as server-sent events. Only the last carries the cursor: a connection that breaks between two of them is resumed
 * before the first, and gets both again.
 */
export function changeMessages(changes: readonly Change[], cursor: Snapshot): string[] {
  const messages: string[] = [];
  for (let from = 0; from < changes.length; from += changesPerMessage) {
    const part = changes.slice(from, from + changesPerMessage).map(shown);
    const isLast = from + changesPerMessage >= changes.length;
    messages.push(`${isLast ? `id: ${cursor}\n` : ''}event: changes\ndata: ${JSON.stringify({ changes: part })}\n\n`);
  }
  return messages;
}

/** Tells the viewer that too much has happened to tell it: everything shown must be read again. */
export function resetMessage(cursor: Snapshot): string {
  return `id: ${cursor}\nevent: reset\ndata: {}\n\n`;
}

/**
 * A sign of life that also moves the cursor. A block without data is no event for the browser, yet it remembers its id: a
 * viewer of quiet things resumes from now, not from the last change it happened to see.
 */
export function heartbeatMessage(cursor: Snapshot): string {
  return `: en línea\nid: ${cursor}\n\n`;
}

/** Where collectors are now. It carries no cursor: what was missed of it is out of date. */
export function placesMessage(positions: readonly LiveFix[]): string {
  return `event: positions\ndata: ${JSON.stringify({ positions })}\n\n`;
}
