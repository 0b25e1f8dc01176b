import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStrategyVersion } from '@cartera/database/strategyVersion';
import { contactPoint } from '@cartera/database/schema';
import { placePortfolio, shortStrategy } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { dateFromToday, eventually, livingAccount, recentNoon, send } from '../support/livingAccount.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

const balanceCents = 6_178_133;
const papers = ['a'.repeat(64)];

let api: TestLives;
let agent: TestPerson;
let supervisor: TestPerson;
let other: TestPerson;
let placement: Placement;

beforeAll(async () => {
  api = await createTestLives();
  agent = await api.signedIn('phoneAgent');
  supervisor = await api.signedIn('supervisor');
  other = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
}, 120_000);

afterAll(() => api.close());

const living = (): Promise<PlacedAccount> => livingAccount(api, placement);

async function accepted(person: TestPerson, placed: PlacedAccount, command: string, body: object): Promise<object> {
  const payload = { id: randomUUID(), ...body };
  const answer = await send(person, placed, command, payload);
  expect({ command, ...answer.json<object>() }).toMatchObject({ command, commandId: payload.id });
  // The same again is the same answer; the same id for anything else is not.
  expect((await send(person, placed, command, payload)).json()).toEqual(answer.json());
  const changed = 'note' in body ? { note: 'Otra' } : 'reason' in body ? { reason: 'Otra' } : undefined;
  if (changed !== undefined)
    expect((await send(person, placed, command, { ...payload, ...changed })).json()).toMatchObject({
      code: 'command.idReused',
    });
  return answer.json<object>();
}

async function refused(person: TestPerson, placed: PlacedAccount, command: string, body: object): Promise<string> {
  const answer = await send(person, placed, command, { id: randomUUID(), ...body });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  return answer.json<{ code: string }>().code;
}

interface Listed {
  items: Record<string, unknown>[];
}

async function part(placed: PlacedAccount, path: string): Promise<Record<string, unknown>[]> {
  const answer = await supervisor.request({ url: `/api/v1/accounts/${placed.accountId}/${path}` });
  expect(answer.statusCode).toBe(200);
  return answer.json<Listed>().items;
}

async function standing(placed: PlacedAccount): Promise<Record<string, unknown>> {
  const answer = await supervisor.request({ url: `/api/v1/accounts/${placed.accountId}` });
  return answer.json<{ standing: Record<string, unknown> }>().standing;
}

const idIn = (answer: object, name: string): string => (answer as Record<string, string>)[name]!;

const call = () => ({ medium: 'call', whoAnswered: 'titular', result: 'PROMESA_TOTAL', at: recentNoon() });

describe('promises', () => {
  test('one made in a call is kept with its gestión, rescheduled, and cancelled; the case file shows each', async () => {
    const placed = await living();
    const made = await accepted(agent, placed, 'record-contact', {
      ...call(),
      partyId: placed.partyId,
      evidence: { ringSeconds: 4, talkSeconds: 90, wrapSeconds: 20 },
      promise: { amountCents: 150_000, dueOn: dateFromToday(3) },
      note: 'Cobra el viernes',
    });
    const promiseId = idIn(made, 'promiseId');
    expect(made).toMatchObject({ stage: 'promised' });
    expect(await standing(placed)).toMatchObject({
      livePromise: { id: promiseId, amountCents: 150_000, dueOn: dateFromToday(3), reschedules: 0 },
    });
    expect(await refused(agent, placed, 'make-promise', { amountCents: 1, dueOn: dateFromToday(1) })).toBe(
      'promise.alreadyLive',
    );
    const again = await accepted(agent, placed, 'reschedule-promise', {
      promiseId,
      amountCents: 140_000,
      dueOn: dateFromToday(5),
      reason: 'Le pagan después',
    });
    const second = idIn(again, 'promiseId');
    expect(await refused(supervisor, placed, 'cancel-promise', { promiseId, reason: 'x' })).toBe('promise.notLive');
    expect(await accepted(supervisor, placed, 'cancel-promise', { promiseId: second, reason: 'Error' })).toMatchObject({
      stage: 'collecting',
    });
    expect(await part(placed, 'promises')).toMatchObject([
      { id: second, state: 'cancelled', replacesId: promiseId, amountCents: 140_000, reschedules: 1 },
      { id: promiseId, state: 'rescheduled', madeBy: agent.id, madeByName: 'Persona de Prueba' },
    ]);
    expect(await part(placed, 'contact-attempts')).toMatchObject([
      {
        result: 'PROMESA_TOTAL',
        actor: agent.id,
        evidence: { ringSeconds: 4, talkSeconds: 90, wrapSeconds: 20, photos: [] },
        ruleCheck: { localTime: '12:00', timeZone: 'America/Mexico_City', allowed: true, rule: null },
      },
    ]);
  });

  test('one in the past, beyond the horizon, of more than the balance, or without its result is refused', async () => {
    const placed = await living();
    const dueOn = dateFromToday(2);
    expect(await refused(agent, placed, 'make-promise', { amountCents: 100, dueOn: dateFromToday(-2) })).toBe(
      'promise.inThePast',
    );
    expect(await refused(agent, placed, 'make-promise', { amountCents: 100, dueOn: dateFromToday(20) })).toBe(
      'promise.beyondHorizon',
    );
    expect(await refused(agent, placed, 'make-promise', { amountCents: balanceCents + 1, dueOn })).toBe(
      'promise.beyondBalance',
    );
    expect(await refused(agent, placed, 'record-contact', call())).toBe('promise.missing');
    expect(
      await refused(agent, placed, 'record-contact', {
        ...call(),
        result: 'NO_PUEDE_PAGAR',
        promise: { amountCents: 100, dueOn },
      }),
    ).toBe('promise.resultIsNone');
    for (const wrong of [
      { amountCents: 0, dueOn },
      { amountCents: -5, dueOn },
      { amountCents: 1.5, dueOn },
      { amountCents: '100', dueOn },
      { amountCents: 100, dueOn: '2026-02-30' },
      { amountCents: 100, dueOn: '0000-01-01' },
      { amountCents: 100, dueOn: 'mañana' },
      { amountCents: 100, dueOn, partyId: randomUUID() },
    ])
      expect(await refused(agent, placed, 'make-promise', wrong)).toBe('request.invalid');
    await accepted(agent, placed, 'open-dispute', { kind: 'amount', statement: 'No debo eso' });
    expect(await refused(agent, placed, 'make-promise', { amountCents: 100, dueOn })).toBe('account.frozen');
    expect(await part(placed, 'promises')).toEqual([]);
  });
});

describe('agreements', () => {
  const plan = () => ({
    kind: 'forgiveness',
    instalments: [
      { dueOn: dateFromToday(5), amountCents: 4_000_000 },
      { dueOn: dateFromToday(35), amountCents: 178_133 },
    ],
    forgivenCents: 2_000_000,
  });

  test('one person proposes, another decides, once; two deciding at the same time have one decision', async () => {
    const placed = await living();
    const wrong = { ...plan(), forgivenCents: 2_000_001 };
    expect(await refused(supervisor, placed, 'propose-agreement', wrong)).toBe('agreement.doesNotSum');
    expect(await refused(agent, placed, 'propose-agreement', { ...plan(), kind: 'restructure' })).toBe(
      'agreement.kindDoesNotFit',
    );
    const proposed = await accepted(supervisor, placed, 'propose-agreement', { ...plan(), note: 'Con aguinaldo' });
    const agreementId = idIn(proposed, 'agreementId');
    expect(await refused(other, placed, 'propose-agreement', plan())).toBe('agreement.alreadyOpen');
    const approve = { agreementId, decision: 'approve' };
    const shown = await supervisor.request({ url: `/api/v1/accounts/${placed.accountId}` });
    expect(shown.json<{ commands: object[] }>().commands).toContainEqual(
      expect.objectContaining({
        kind: 'decideAgreement',
        reason: expect.objectContaining({ code: 'agreement.secondPersonNeeded' }) as unknown,
      }),
    );
    expect(await refused(supervisor, placed, 'decide-agreement', approve)).toBe('agreement.secondPersonNeeded');
    expect(await refused(agent, placed, 'decide-agreement', approve)).toBe('permission.denied');
    expect(await refused(other, placed, 'decide-agreement', { agreementId, decision: 'refuse' })).toBe(
      'request.invalid',
    );
    const third = await api.signedIn('supervisor');
    const decisions = await Promise.all([
      send(other, placed, 'decide-agreement', { id: randomUUID(), ...approve }),
      send(third, placed, 'decide-agreement', { id: randomUUID(), agreementId, decision: 'refuse', note: 'No' }),
    ]);
    expect(decisions.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const [agreement] = await part(placed, 'agreements');
    const approved = decisions[0].statusCode === 200;
    expect(agreement).toMatchObject({
      id: agreementId,
      state: approved ? 'approved' : 'refused',
      decidedBy: approved ? other.id : third.id,
      instalments: plan().instalments,
      forgivenCents: 2_000_000,
    });
  });
});

describe('disputes and complaints', () => {
  test('a dispute freezes and its answer thaws; the answer to another one is refused', async () => {
    const placed = await living();
    const opened = await accepted(agent, placed, 'open-dispute', { kind: 'amount', statement: 'Ya pagué', papers });
    const disputeId = idIn(opened, 'disputeId');
    expect(opened).toMatchObject({ stage: 'disputed' });
    expect(await refused(agent, placed, 'open-dispute', { kind: 'amount', statement: 'Otra' })).toBe(
      'account.alreadyDisputed',
    );
    expect(
      await refused(supervisor, placed, 'resolve-dispute', { disputeId: randomUUID(), outcome: 'dismissed' }),
    ).toBe('dispute.superseded');
    expect(await standing(placed)).toMatchObject({ openDispute: { id: disputeId, kind: 'amount' } });
    const resolved = { disputeId, outcome: 'upheld', balanceCents: 4_000_000, note: 'Se ajusta' };
    expect(await accepted(supervisor, placed, 'resolve-dispute', resolved)).toMatchObject({ stage: 'collecting' });
    expect(await refused(supervisor, placed, 'resolve-dispute', { outcome: 'dismissed' })).toBe('account.notDisputed');
    expect(await part(placed, 'disputes')).toMatchObject([
      { id: disputeId, state: 'upheld', papers, resolvedBy: supervisor.id },
    ]);
    expect(await part(placed, 'ledger')).toMatchObject([
      { position: 2, kind: 'adjustment', amountCents: 4_000_000 - balanceCents, netCents: 4_000_000 },
      { position: 1, kind: 'placed', amountCents: balanceCents, netCents: balanceCents },
    ]);
  });

  test('one that is raised in a call freezes by itself and is named in the answer', async () => {
    const placed = await living();
    const contact = { ...call(), result: 'ACLARACION', note: 'Dice que ya pagó' };
    const answer = await accepted(agent, placed, 'record-contact', contact);
    expect(answer).toMatchObject({ stage: 'disputed' });
    expect(await part(placed, 'disputes')).toMatchObject([
      { id: idIn(answer, 'disputeId'), contactAttemptId: idIn(answer, 'contactAttemptId'), statement: contact.note },
    ]);
  });

  test('a complaint holds; a released account goes on', async () => {
    const placed = await living();
    const complaint = { source: 'CONDUSEF', folio: '2026/090/1', statement: 'Llamaron de noche' };
    const answer = await accepted(agent, placed, 'record-complaint', complaint);
    expect(answer).toMatchObject({ stage: 'onHold' });
    expect(await part(placed, 'complaints')).toMatchObject([{ id: idIn(answer, 'complaintId'), ...complaint }]);
    expect(await accepted(supervisor, placed, 'release', { reason: 'Atendida' })).toMatchObject({
      stage: 'collecting',
    });
  });
});

describe('contact points, strategy, assignee, withdrawal', () => {
  test('a number is proposed, then authorised, then barred; a malformed one never gets in', async () => {
    const placed = await living();
    const found = { kind: 'phone', value: '+525533334444', partyId: placed.partyId, provenance: 'call' };
    expect(await refused(agent, placed, 'propose-contact-point', { ...found, value: '55 3333' })).toBe(
      'request.invalid',
    );
    const proposed = await accepted(agent, placed, 'propose-contact-point', { ...found, note: 'Su hermana' });
    const contactPointId = idIn(proposed, 'contactPointId');
    expect(await refused(agent, placed, 'propose-contact-point', found)).toBe('contact.pointKnown');
    const unanswered = { medium: 'call', whoAnswered: 'nobody', result: 'NO_CONTESTA', at: recentNoon() };
    const dialled = { ...unanswered, contactPointId };
    expect(await refused(agent, placed, 'record-contact', dialled)).toBe('contact.pointNotAuthorised');
    await accepted(supervisor, placed, 'authorise-contact-point', { contactPointId, note: 'Carta firmada' });
    await accepted(agent, placed, 'record-contact', dialled);
    expect((await part(placed, 'contact-attempts'))[0]).toMatchObject({
      contactPoint: { id: contactPointId, value: '+525533334444', authorisation: 'authorised' },
    });
    await accepted(supervisor, placed, 'bar-contact-point', { contactPointId, reason: 'Ya no es suyo' });
    expect(await refused(agent, placed, 'record-contact', dialled)).toBe('contact.pointNotAuthorised');
    const elsewhere = await living();
    expect(await refused(supervisor, elsewhere, 'bar-contact-point', { contactPointId, reason: 'x' })).toBe(
      'request.invalid',
    );
  });

  test('an account changes strategy and hands, and goes back to its client; after that it takes nothing', async () => {
    const placed = await living();
    const { db } = api.database;
    const strategyVersionId = randomUUID();
    const [version] = await api.database.sql<{ strategy_id: string }[]>`
      select strategy_id from strategy_version where id = ${placement.strategyVersionId}`;
    await createStrategyVersion(db, {
      id: strategyVersionId,
      strategyId: version!.strategy_id,
      definition: shortStrategy,
      createdBy: null,
      createdAt: new Date(),
    });
    const change = { strategyVersionId, reason: 'Piloto' };
    await accepted(supervisor, placed, 'change-strategy', change);
    expect(await refused(supervisor, placed, 'change-strategy', change)).toBe('strategy.alreadyInForce');
    expect(await refused(supervisor, placed, 'change-strategy', { strategyVersionId: randomUUID(), reason: 'x' })).toBe(
      'strategy.versionUnknown',
    );
    await accepted(supervisor, placed, 'reassign', { assigneeId: agent.id, reason: 'Lo conoce' });
    expect(await standing(placed)).toMatchObject({ assignee: { id: agent.id, fullName: 'Persona de Prueba' } });
    expect(await refused(supervisor, placed, 'reassign', { assigneeId: randomUUID() })).toBe('account.assigneeUnknown');
    await accepted(supervisor, placed, 'reassign', { assigneeId: null });
    expect(await standing(placed)).toMatchObject({ assignee: null });
    expect(await accepted(supervisor, placed, 'withdraw', { reason: 'A petición del cliente' })).toMatchObject({
      stage: 'withdrawn',
    });
    for (const [command, body] of [
      ['record-contact', { medium: 'call', whoAnswered: 'nobody', result: 'NO_CONTESTA', at: recentNoon() }],
      ['make-promise', { amountCents: 100, dueOn: dateFromToday(1) }],
      ['open-dispute', { kind: 'other', statement: 'Tarde' }],
      ['withdraw', { reason: 'Otra vez' }],
    ] as const)
      expect(await refused(supervisor, placed, command, body)).toBe('account.closed');
  });

  test('two people deciding one ruling have one decision, which may be taken back before it leaves', async () => {
    const placed = await living();
    const phone = randomUUID();
    await api.database.db.insert(contactPoint).values({
      id: phone,
      accountId: placed.accountId,
      partyId: placed.partyId,
      kind: 'phone',
      value: '+525511112222',
      authorisation: 'authorised',
      provenance: 'placement',
    });
    const death = {
      medium: 'call',
      whoAnswered: 'third',
      result: 'DEFUNCION',
      at: recentNoon(),
      contactPointId: phone,
    };
    await accepted(agent, placed, 'record-contact', { ...death, evidence: { papers } });
    const ruling = await eventually(async () => (await part(placed, 'rulings'))[0]);
    const rulingId = ruling['id'];
    expect(await refused(supervisor, placed, 'reopen-ruling', { rulingId, reason: 'x' })).toBe('ruling.notApproved');
    const decisions = await Promise.all([
      send(supervisor, placed, 'decide-ruling', { id: randomUUID(), rulingId, decision: 'approve' }),
      send(other, placed, 'decide-ruling', { id: randomUUID(), rulingId, decision: 'refuse', note: 'Falta acta' }),
    ]);
    expect(decisions.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const lost = decisions.find(({ statusCode }) => statusCode === 409)!;
    expect(lost.json()).toMatchObject({ code: 'ruling.notProposed' });
    const [decided] = await part(placed, 'rulings');
    expect(decided!['decidedBy']).toBe(decisions[0].statusCode === 200 ? supervisor.id : other.id);
  });
});

test('a storm of 200 commands on one account: each is answered once, in one order', async () => {
  const placed = await living();
  const phones = await Promise.all([agent, supervisor, other].map((person) => Promise.resolve(person)));
  const before = await api.database.sql<{ revision: number }[]>`
    select revision from account where id = ${placed.accountId}`;
  const commands = Array.from({ length: 200 }, (_, index) => ({
    person: phones[index % 3]!,
    body: { id: randomUUID(), medium: 'call', whoAnswered: 'nobody', result: 'NO_CONTESTA', at: recentNoon() },
  }));
  const answers = new Map<string, { revision: number }>();
  // Whoever is told to try again does so under the same id, as phones do.
  const sendUntilAnswered = async ({ person, body }: (typeof commands)[number]): Promise<void> => {
    for (;;) {
      const answer = await send(person, placed, 'record-contact', body);
      if (answer.statusCode === 503 || answer.statusCode === 429) continue;
      expect(answer.json()).toMatchObject({ commandId: body.id });
      answers.set(body.id, answer.json<{ revision: number }>());
      return;
    }
  };
  await Promise.all(commands.map(sendUntilAnswered));
  expect(answers.size).toBe(200);
  const revisions = [...answers.values()].map(({ revision }) => revision);
  expect(new Set(revisions).size).toBe(200);
  const [after] = await api.database.sql<{ revision: number; attempts: number; entries: number }[]>`
    select a.revision, (select count(*)::integer from contact_attempt c where c.account_id = a.id) as attempts,
           (select max(sequence) from timeline_entry e where e.account_id = a.id) as entries
    from account a where a.id = ${placed.accountId}`;
  expect(after!.attempts).toBe(200);
  expect(after!.revision).toBe(Math.max(...revisions));
  expect(after!.revision - before[0]!.revision).toBeGreaterThanOrEqual(200);
  expect(after!.entries).toBeGreaterThanOrEqual(after!.revision);
  const auditor = await api.signedIn('auditor');
  const verified = await auditor.request({
    method: 'POST',
    url: '/api/v1/case-files/verify',
    payload: { accountId: placed.accountId },
  });
  expect(verified.json()).toMatchObject({ accounts: 1, brokenAccounts: 0, broken: [] });
}, 180_000);
