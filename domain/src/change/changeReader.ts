import { can, desksOf } from '../people/index.js';
import type { PersonReach } from '../people/index.js';
import { topicAction, topicOf } from './changeTopic.js';
import type { ChangeTopic } from './changeTopic.js';

/** What of a change decides who may hear of it. */
export interface ToldChange {
  topic: string;
  /** Null for what belongs to no client. */
  clientId: string | null;
  /** `desk` for a task; `unitId` for what happens in the field, with the `collectorId` whose it is. */
  data: Readonly<Record<string, unknown>>;
}

/** Who follows the feed, and how far they see. */
export interface ChangeReader extends PersonReach {
  id: string;
  /** Units whose records this person may see; null means all of them. */
  unitScope: readonly string[] | null;
}

/**
 * Whether somebody may hear of a change: by permission, by client, and for tasks by the desks of their role. What happens in the
 * field is heard by unit, and by the collector whose it is. What belongs to neither is for those who see every client.
 *
 * @param topics the families asked for; all of them when absent
 */
export function mayHear(reader: ChangeReader, change: ToldChange, topics?: readonly ChangeTopic[]): boolean {
  const topic = topicOf(change.topic);
  if (topic === undefined || (topics !== undefined && !topics.includes(topic))) return false;
  const { unitId, collectorId, desk } = change.data;
  const isOfField = typeof unitId === 'string' && change.clientId === null;
  if (isOfField && collectorId === reader.id) return true;
  if (!can(reader.role, topicAction[topic])) return false;
  if (isOfField) return reader.unitScope === null || reader.unitScope.includes(unitId);
  if (reader.clientScope !== null && (change.clientId === null || !reader.clientScope.includes(change.clientId)))
    return false;
  return topic !== 'task' || (desksOf(reader.role) as readonly unknown[]).includes(desk);
}
