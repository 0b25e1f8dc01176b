import { mexicanZones, spread } from '@cartera/domain/calendar';
import { applyEvent, decide, lifeAtBeginning } from '@cartera/domain/strategy';
import type { LifeEvent, LifeState, Strategy } from '@cartera/domain/strategy';

/** Effects of an account's past; more than half a year of the bench's strategy needs. */
const mostEffects = 200;

/**
 * An account somewhere on its way, as people who work now and then would have left it: some attempts are made in time and find
 * nobody, others are not made. Every account draws its own way from its id, so no two need be alike.
 *
 * @param placedAt epoch ms of the business clock
 * @param now the moment at which it is looked at
 */
export function livedLife(
  accountId: string,
  clientId: string,
  strategy: Strategy,
  placedAt: number,
  now: number,
): LifeState {
  const draw = (...what: (string | number)[]): number => spread(accountId, 'bench', ...what);
  let life = lifeAtBeginning(strategy, {
    accountId,
    clientId,
    stage: 'collecting',
    placedAt,
    begunAt: placedAt + 60_000,
    timeZone: mexicanZones[Math.floor(draw('zone') ** 3 * mexicanZones.length)] ?? 'America/Mexico_City',
    reach: {
      letter: draw('letter') < 0.9,
      visit: draw('visit') < 0.95,
      call: draw('call') < 0.8,
      message: draw('mail') < 0.3,
    },
    balanceCents: String(Math.floor(draw('balance') * 9_000_000) + 100_000),
    daysPastDue: Math.floor(draw('late') * 300),
    rules: {},
  });
  let at = placedAt + 60_000;
  for (let effect = 0; effect < mostEffects; effect += 1) {
    const decision = decide(life, strategy, at);
    if (decision.kind === 'finish') return life;
    if (decision.kind === 'wait') {
      const { task } = life;
      const contact = task?.kind === 'call' || task?.kind === 'visit';
      const made = contact ? task.dueAt + Math.floor(draw('when', effect) * 6 * 3_600_000) : undefined;
      if (
        made !== undefined &&
        task !== undefined &&
        draw('made', effect) < 0.7 &&
        made < (task.expiresAt ?? made + 1)
      ) {
        if (made > now) return life;
        at = made;
        life = applyEvent(life, strategy, nobodyAnswered(task.kind === 'visit' ? 'visit' : 'call', at));
        continue;
      }
      if (decision.until === null || decision.until > now) return life;
      at = decision.until;
      continue;
    }
    const event = done(decision.action, at);
    if (event === undefined) return life;
    life = applyEvent(life, strategy, event);
  }
  return life;
}

function nobodyAnswered(medium: 'call' | 'visit', at: number): LifeEvent {
  const result = medium === 'call' ? 'NO_CONTESTA' : 'AUSENTE_HABITADO';
  return { kind: 'contactRecorded', at, happenedAt: at, medium, whoAnswered: 'nobody', result };
}

/** What the workflow itself does; undefined where a ruling is due and the life rests. */
function done(
  action: Extract<ReturnType<typeof decide>, { kind: 'act' }>['action'],
  at: number,
): LifeEvent | undefined {
  switch (action.kind) {
    case 'produceLetter':
      return { kind: 'letterProduced', at, stepKey: action.stepKey };
    case 'failStep':
      return { kind: 'stepFailed', at, stepKey: action.stepKey, reason: action.reason };
    case 'openTask': {
      const { kind, dueAt, expiresAt } = action.task;
      return { kind: 'taskOpened', at, task: { id: `task-${at}`, kind, openedAt: at, dueAt, expiresAt } };
    }
    case 'expireTask':
      return { kind: 'taskExpired', at, taskId: action.taskId };
    default:
      return undefined;
  }
}
