import type { Database, Queryable } from '@cartera/database/connection';
import { commandBodySha256 } from '@cartera/database/command';
import { insertContactAttempt } from '@cartera/database/contactAttempt';
import { deterministicId } from '@cartera/database/identity';
import { insertTask } from '@cartera/database/task';
import { deskOf } from '@cartera/domain/strategy';
import type { LifeState } from '@cartera/domain/strategy';
import type { LifeActivities, RecordedEvent } from '@cartera/workflows/accountLifecycle';
import { transact } from './transact.js';
import type { EffectOrder } from './transact.js';

/** The order of an effect that the workflow itself asks for: its id follows from its occasion, or else from the revision it makes. */
export function ownOrder(life: LifeState, at: number, kind: string, body: unknown, occasion?: string): EffectOrder {
  const commandId = deterministicId('effect', life.accountId, occasion ?? life.revision + 1);
  return { life, at, commandId, kind, actor: 'workflow', bodySha256: commandBodySha256(body) };
}

export function createRecordEvent(db: Database): LifeActivities['recordEvent'] {
  return async ({ life, event, occasion }) => {
    const order = ownOrder(life, event.at, event.kind, event, occasion);
    const { life: next } = await transact(db, order, async (transaction) => ({
      event,
      facts: await writeEvent(transaction, life, event),
      answer: () => null,
      taskEnd: event.kind === 'taskExpired' ? { state: 'expired', by: 'workflow' } : undefined,
    }));
    // What was told of an earlier life is not told again, nor does it take this one back.
    return next.revision > life.revision ? next : life;
  };
}

/** Writes the rows of an event besides the account's own; returns what the case file says of it. */
async function writeEvent(
  transaction: Queryable,
  life: LifeState,
  event: RecordedEvent,
): Promise<Record<string, unknown>> {
  const at = new Date(event.at);
  switch (event.kind) {
    case 'taskOpened': {
      const { task } = event;
      await insertTask(transaction, {
        id: task.id,
        accountId: life.accountId,
        clientId: life.clientId,
        desk: deskOf[task.kind],
        kind: task.kind,
        stepKey: life.step?.key,
        attempt: (life.step?.attempts ?? 0) + 1,
        openedAt: at,
        dueAt: new Date(task.dueAt),
        expiresAt: task.expiresAt === null ? null : new Date(task.expiresAt),
      });
      return { taskId: task.id, kind: task.kind, stepKey: life.step?.key };
    }
    case 'taskExpired':
      return { taskId: event.taskId, kind: life.task?.kind, stepKey: life.step?.key };
    case 'stepFailed':
      return { stepKey: event.stepKey, reason: event.reason };
    case 'messageSent':
      await insertContactAttempt(transaction, {
        id: deterministicId('messageAttempt', life.accountId, event.stepKey),
        accountId: life.accountId,
        body: {
          medium: 'message',
          whoAnswered: 'nobody',
          result: 'MENSAJE_ENVIADO',
          at: event.at,
          contactPointId: event.contactPointId,
        },
        recordedAt: at,
        actor: 'workflow',
      });
      return { stepKey: event.stepKey, mailId: event.mailId, contactPointId: event.contactPointId };
    case 'letterProduced':
    case 'offerMade':
    case 'stepSkipped':
      return { stepKey: event.stepKey };
    case 'agreementDocumented':
      return { agreementId: life.agreement?.id };
    case 'rulingDocumented':
    case 'reportRequested':
    case 'rulingReported':
      return { rulingId: life.ruling?.id };
  }
}
