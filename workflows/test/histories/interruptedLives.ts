import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { contactPoint, letter, strategyVersion } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { RecordContactBody } from '@cartera/domain/account';
import type { Strategy, StrategyStep } from '@cartera/domain/strategy';
import { agree } from '../accountLifecycle/lives/agreeing.js';
import { acceptPayment, notify, outcomeOf, owed, pay, signalNotice } from '../accountLifecycle/lives/money.js';
import { dueTask, passUntil, reachStage } from '../accountLifecycle/lives/passing.js';
import { promiseInCall } from '../accountLifecycle/lives/promising.js';
import { approveRuling, reportRuling, rulingsOf } from '../accountLifecycle/lives/ruling.js';
import { accountRow } from '../accountLifecycle/people.js';
import type { OpenTask } from '../accountLifecycle/people.js';
import { insertSettlement } from '../accountLifecycle/places.js';
import { doorFirst, threeChances } from '../accountLifecycle/strategies.js';
import type { LifeHandle, World } from '../accountLifecycle/world.js';

/** Lives that something cuts across, for `record.ts`. Their strategy is `everyChannel`, unless they bring one of their own. */
type Scenario = (world: World) => Promise<LifeHandle>;

function answerOf(placed: TestAccount, due: OpenTask, result: string, changes: Partial<RecordContactBody> = {}): RecordContactBody {
  return {
    medium: due.kind === 'visit' ? 'visit' : 'call',
    whoAnswered: 'titular',
    result,
    at: due.dueAt.getTime(),
    taskId: due.id,
    contactPointId: due.kind === 'visit' ? placed.addressId : placed.phoneId,
    ...changes,
  };
}

async function stolenIdentity(world: World, placed: TestAccount): Promise<void> {
  const call = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', answerOf(placed, call, 'ROBO_IDENTIDAD'));
  await reachStage(world, placed, 'ruling');
}

const disputesInEveryChannel: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const dispute = { kind: 'amount' as const, statement: 'El saldo no es ése' };
  await dueTask(world, placed, 'call');
  await world.command(placed, 'openDispute', dispute);
  await world.env.sleep('20 days');
  await notify(world, placed, 'resolveDispute', { outcome: 'dismissed' });
  const call = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', answerOf(placed, call, 'ACLARACION'));
  await world.env.sleep('5 days');
  await notify(world, placed, 'resolveDispute', { outcome: 'upheld', balanceCents: '3000000' });
  await dueTask(world, placed, 'visit');
  await world.command(placed, 'openDispute', dispute);
  await notify(world, placed, 'resolveDispute', { outcome: 'upheld' });
  await handle.result();
  return handle;
};

const complaintHeld: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await promiseInCall(world, placed, 500_000n, 5);
  await world.command(placed, 'recordComplaint', { source: 'CONDUSEF', statement: 'Llamaron a su trabajo' });
  await world.env.sleep('12 days');
  await pay(world, placed, 500_000n);
  await world.command(placed, 'release', { reason: 'Atendida' });
  await world.env.sleep('10 days');
  return handle;
};

const withdrawnUnderPlan: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await agree(world, placed, { kind: 'restructure', payableCents: owed, forgivenCents: 0n, count: 3 });
  const paymentId = await acceptPayment(world, placed, 100_000n);
  const late = await world.database.sql.begin(async (transaction) => {
    await transaction`select 1 from account where id = ${placed.accountId} for no key update`;
    await signalNotice(world, placed, 'withdraw', { reason: 'Venta de cartera' });
    return signalNotice(world, placed, 'registerPayment', { paymentId });
  });
  await outcomeOf(world, late);
  await handle.result();
  return handle;
};

const rulingReopened: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await stolenIdentity(world, placed);
  await approveRuling(world, placed);
  const [first] = await rulingsOf(world, placed);
  const reopen = { rulingId: first!.id, reason: 'Falta el acta' };
  await world.command(placed, 'reopenRuling', reopen, { actor: world.placement.supervisorId });
  await reachStage(world, placed, 'ruling');
  await approveRuling(world, placed);
  await reportRuling(world, placed);
  return handle;
};

const strategyChanged: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await dueTask(world, placed, 'call');
  const { db } = world.database;
  const [inForce] = await db
    .select()
    .from(strategyVersion)
    .where(eq(strategyVersion.id, world.placement.strategyVersionId));
  const strategyVersionId = randomUUID();
  await db
    .insert(strategyVersion)
    .values({ ...inForce!, id: strategyVersionId, version: 2, definition: threeChances });
  await world.command(placed, 'changeStrategy', { strategyVersionId, reason: 'Tres llamadas' });
  const call = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', answerOf(placed, call, 'NO_PUEDE_PAGAR'));
  await world.command(placed, 'reassign', { assigneeId: world.placement.agentId });
  await dueTask(world, placed, 'call');
  return handle;
};

const wrongAddress: Scenario = async (world) => {
  const placed = await world.place('exact', await world.addClient(doorFirst));
  const handle = await world.start(placed.accountId);
  const visit = await dueTask(world, placed, 'visit');
  await world.command(placed, 'recordContact', answerOf(placed, visit, 'NO_PUEDE_PAGAR'));
  await passUntil(world, (await accountRow(world, placed)).nextAt!.getTime());
  const [sent] = await world.database.db.select().from(letter).where(eq(letter.accountId, placed.accountId));
  const returned = { letterId: sent!.id, result: 'DEVUELTO_NO_EXISTE', at: await world.now() };
  await notify(world, placed, 'returnLetter', returned);
  await world.env.sleep('1 minute');
  const choice = { contactPointId: placed.addressId, postalSettlementId: await insertSettlement(world) };
  await world.command(placed, 'correctAddress', choice);
  const again = await dueTask(world, placed, 'visit');
  const promise = { amountCents: String(owed), dueDay: Math.floor(again.dueAt.getTime() / 86_400_000) + 4 };
  await world.command(placed, 'recordContact', answerOf(placed, again, 'PROMESA_TOTAL', { promise }));
  await pay(world, placed, owed);
  await handle.result();
  return handle;
};

const deathOnVisit: Scenario = async (world) => {
  const placed = await world.place('exact', await world.addClient(doorFirst));
  const handle = await world.start(placed.accountId);
  const visit = await dueTask(world, placed, 'visit');
  const told = answerOf(placed, visit, 'TERCERO_INFORMA_DEFUNCION', { whoAnswered: 'third' });
  await world.command(placed, 'recordContact', told);
  await world.env.sleep('1 minute');
  const { taskId: _, ...later } = told;
  const paper = { result: 'DEFUNCION', at: told.at + 2, evidence: { papers: ['b'.repeat(64)] } };
  await world.command(placed, 'recordContact', { ...later, ...paper });
  await world.env.sleep('1 minute');
  await approveRuling(world, placed);
  await reportRuling(world, placed);
  return handle;
};

const once = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
const call: StrategyStep = { key: 'llamada', kind: 'call', dayOffset: 2, ...once, windowDays: 3 };
const written: Strategy = {
  onBroken: 'propuesta',
  steps: [
    { key: 'correo', kind: 'message', dayOffset: 0, template: 'firstMessage', ...once },
    { ...call, key: 'grandes', when: { balanceAtLeastCents: '90000000' } },
    call,
    {
      key: 'propuesta',
      kind: 'offer',
      dayOffset: 30,
      template: 'firstOffer',
      offer: { forgivenPercent: 20, instalments: 3, validDays: 15 },
      ...once,
    },
    { key: 'dictamen', kind: 'ruling', dayOffset: 60, ...once },
  ],
};

const messageAndOffer: Scenario = async (world) => {
  const placed = await world.place('exact', await world.addClient(written, { contacts: { perDay: 1, perWeek: 3 } }));
  const { accountId, partyId } = placed;
  await world.database.db.insert(contactPoint).values({
    id: randomUUID(),
    accountId,
    partyId,
    kind: 'email',
    value: 'maria@correo.example',
    authorisation: 'authorised',
    provenance: 'placement',
  });
  const handle = await world.start(accountId);
  const due = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', answerOf(placed, due, 'NO_PUEDE_PAGAR'));
  await world.env.sleep('40 days');
  return handle;
};

export const interruptedLives = {
  disputesInEveryChannel,
  complaintHeld,
  withdrawnUnderPlan,
  rulingReopened,
  strategyChanged,
  wrongAddress,
  deathOnVisit,
  messageAndOffer,
} satisfies Record<string, Scenario>;
