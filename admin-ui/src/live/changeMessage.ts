import { topicOf } from '@cartera/domain/change';
import type { ChangeTopic } from '@cartera/domain/change';

/** One change as the API tells it: what family it is of, and which record. */
export interface HeardChange {
  topic: ChangeTopic;
  entityId: string;
  /** The account it belongs to, where the change says it. */
  accountId: string | undefined;
}

/** The changes of a message that this version of the console knows. */
export function heardChanges(data: string): HeardChange[] {
  const { changes } = JSON.parse(data) as {
    changes: { topic: string; entityId: string; data: Record<string, unknown> | null }[];
  };
  return changes.flatMap(({ topic, entityId, data: more }) => {
    const family = topicOf(topic);
    if (family === undefined) return [];
    const accountId = family === 'account' ? entityId : more?.accountId;
    return [{ topic: family, entityId, accountId: typeof accountId === 'string' ? accountId : undefined }];
  });
}
