import type { Action } from '../people/index.js';

/**
 * What the change feed tells of, and the permission that a reader needs for it. A row's topic may go on after a dot
 * (`intake.accepted`): the family before it decides. A topic that is missing here reaches nobody.
 */
export const topicAction = {
  account: 'account.read',
  letter: 'account.read',
  ruling: 'account.read',
  task: 'task.read',
  client: 'portfolio.read',
  intake: 'intake.read',
  clientFile: 'clientFile.read',
  clientReport: 'report.read',
  mailingRun: 'mailing.read',
  batch: 'batch.read',
  dryRun: 'strategy.read',
  person: 'person.manage',
  dayPlan: 'route.read',
  route: 'route.read',
  shift: 'shift.read',
  alert: 'alert.read',
  /** Where collectors are: told live and never kept, so no row has this topic. */
  position: 'shift.read',
  videoRoom: 'videoRoom.enter',
  unit: 'unit.read',
  evidence: 'evidence.read',
} as const satisfies Record<string, Action>;

export type ChangeTopic = keyof typeof topicAction;

export const changeTopics = Object.keys(topicAction) as readonly ChangeTopic[];

/** The family of a row's topic, or undefined when nobody reads it. */
export function topicOf(topic: string): ChangeTopic | undefined {
  const [family = ''] = topic.split('.', 1);
  return Object.hasOwn(topicAction, family) ? (family as ChangeTopic) : undefined;
}
