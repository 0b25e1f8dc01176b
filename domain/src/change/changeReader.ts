import { can, desksOf } from '../people/index.js';
import type { PersonReach } from '../people/index.js';
import { topicAction, topicOf } from './changeTopic.js';
import type { ChangeTopic } from './changeTopic.js';

/** What of a change decides who may hear of it. */
export interface ToldChange {
  topic: string;
  /** Null for what belongs to no client. */
  clientId: string | null;
  /** `desk` for a task. */
  data: Readonly<Record<string, unknown>>;
}

/**
 * Whether somebody may hear of a change: by permission, by client, and for tasks by the desks of their role. What belongs to
 * no client is for those who see every client.
 *
 * @param topics the families asked for; all of them when absent
 */
export function mayHear(reader: PersonReach, change: ToldChange, topics?: readonly ChangeTopic[]): boolean {
  const topic = topicOf(change.topic);
  if (topic === undefined || (topics !== undefined && !topics.includes(topic))) return false;
  if (!can(reader.role, topicAction[topic])) return false;
  if (reader.clientScope !== null && (change.clientId === null || !reader.clientScope.includes(change.clientId)))
    return false;
  return topic !== 'task' || (desksOf(reader.role) as readonly unknown[]).includes(change.data.desk);
}
