import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { reportRulesOf } from '@cartera/database/clientReport';
import { letterRulesOf } from '@cartera/database/letter';
import { change, client } from '@cartera/database/schema';
import { lifeRulesOf, readLifeRules } from '@cartera/domain/strategy';
import { placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let administrator: TestPerson;
let own: Placement;

beforeAll(async () => {
  api = await createTestServer();
  administrator = await api.signedIn('administrator');
  own = await placePortfolio(api.database.db, administrator.id);
});

afterAll(() => api.close());

function put(rules: object, { person = administrator, clientId = own.clientId } = {}) {
  return person.request({ method: 'PUT', url: `/api/v1/clients/${clientId}/rules`, payload: rules });
}

async function stored(): Promise<unknown> {
  const [row] = await api.database.db.select({ rules: client.rules }).from(client).where(eq(client.id, own.clientId));
  return row?.rules;
}

const some = <Fields>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record<Fields, never>(fields, { requiredKeys: [] });
const days = fc.integer({ min: 1, max: 365 });
const percent = fc.integer({ min: 0, max: 100 });
const printed = fc.constantFrom('SPEI (CLABE)', '646180110400000007', 'banco.example/privacidad');

/** Rules that a client may have. */
const anyRules = some({
  calendar: fc
    .record({
      fromMinute: fc.integer({ min: 420, max: 1200 }),
      length: fc.integer({ min: 60, max: 120 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      holidays: fc.boolean(),
    })
    .map(({ fromMinute, length, ...rest }) => ({ fromMinute, untilMinute: fromMinute + length, ...rest })),
  promise: some({
    horizonDays: percent,
    graceDays: percent,
    keptPercent: fc.integer({ min: 95, max: 100 }),
    partialPercent: fc.integer({ min: 0, max: 95 }),
    maxReschedules: percent,
    reminder: fc.boolean(),
  }),
  agreement: some({
    maxInstalments: fc.integer({ min: 1, max: 60 }),
    maxDays: fc.integer({ min: 1, max: 3660 }),
    maxForgivenPercent: percent,
    minFirstPercent: percent,
    graceDays: percent,
    toleratedMisses: fc.integer({ min: 0, max: 60 }),
  }),
  contacts: fc.constantFrom<{ perDay?: number | null; perWeek?: number | null }>(
    {},
    { perDay: 1 },
    { perWeek: 3 },
    { perDay: null, perWeek: 2 },
    { perDay: 2, perWeek: 2 },
  ),
  patience: some({ addressReviewDays: days, freezeReviewDays: days, rulingDueDays: days, disputeReviewDays: days }),
  letter: some({
    paymentMethods: fc.array(fc.record({ label: printed, value: printed }), { maxLength: 8 }),
    privacyNotice: printed,
    complaints: printed,
  }),
  report: some({
    waitHours: fc.integer({ min: 0, max: 744 }),
    maxRulings: fc.integer({ min: 1, max: 1000 }),
    rulingCodes: some({ ILOCALIZABLE: printed, DEFUNCION: printed }),
    layout: some({
      encoding: fc.constantFrom('utf8', 'latin1'),
      delimiter: fc.constantFrom(';', '\t'),
      columns: fc.constant([
        { header: 'CTA', field: 'reference' },
        { header: 'SDO', field: 'balance' },
      ]),
    }),
  }),
});

describe('PUT /clients/:id/rules', () => {
  test('what it takes, the product goes by: nothing is silently replaced by a default', async () => {
    await fc.assert(
      fc.asyncProperty(anyRules, async (rules) => {
        const answer = await put(rules);
        expect(answer.statusCode).toBe(200);
        expect(answer.json()).toEqual(rules);
        const kept = await stored();
        expect(kept).toEqual(rules);
        const life = lifeRulesOf({ rules: readLifeRules(kept) });
        expect(life).toMatchObject({ ...rules.patience });
        if (rules.calendar !== undefined) expect(life.calendar).toEqual(rules.calendar);
        if (rules.promise !== undefined) expect(life.promise).toMatchObject(rules.promise);
        if (rules.agreement !== undefined) expect(life.agreement).toMatchObject(rules.agreement);
        expect(life.contactsPerDay).toBe(rules.contacts?.perDay ?? null);
        expect(life.contactsPerWeek).toBe(rules.contacts?.perWeek ?? null);
        expect(letterRulesOf(kept)).toMatchObject(rules.letter ?? {});
        expect(reportRulesOf(kept)).toMatchObject(rules.report ?? {});
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      'an hour that the law forbids',
      { calendar: { fromMinute: 360, untilMinute: 1320, weekdays: [1] } },
      '/calendar/fromMinute',
    ],
    [
      'an evening before its morning',
      { calendar: { fromMinute: 1000, untilMinute: 1010, weekdays: [1] } },
      '/calendar/untilMinute',
    ],
    [
      'a calendar without a day',
      { calendar: { fromMinute: 540, untilMinute: 1080, weekdays: [] } },
      '/calendar/weekdays',
    ],
    ['a calendar without its end', { calendar: { fromMinute: 540, weekdays: [1] } }, '/calendar/untilMinute'],
    ['a misspelt part', { calender: {} }, '/calender'],
    ['a misspelt field', { promise: { horizondays: 20 } }, '/promise/horizondays'],
    ['a number in words', { promise: { graceDays: '2' } }, '/promise/graceDays'],
    ['half kept above kept', { promise: { keptPercent: 40 } }, '/promise/partialPercent'],
    ['more than everything forgiven', { agreement: { maxForgivenPercent: 101 } }, '/agreement/maxForgivenPercent'],
    ['no payments at all', { agreement: { maxInstalments: 0 } }, '/agreement/maxInstalments'],
    ['a cap of none', { contacts: { perDay: 0 } }, '/contacts/perDay'],
    ['a day above its week', { contacts: { perDay: 5, perWeek: 3 } }, '/contacts/perDay'],
    ['no patience', { patience: { rulingRetryDays: 0 } }, '/patience/rulingRetryDays'],
    [
      'a way to pay without its number',
      { letter: { paymentMethods: [{ label: 'SPEI' }] } },
      '/letter/paymentMethods/0/value',
    ],
    ['blank words', { letter: { privacyNotice: '  ' } }, '/letter/privacyNotice'],
    ['a ruling that does not exist', { report: { rulingCodes: { MAGIA: 'X' } } }, '/report/rulingCodes/MAGIA'],
    [
      'a column of nothing',
      { report: { layout: { columns: [{ header: 'A', field: 'magia' }] } } },
      '/report/layout/columns/0/field',
    ],
    [
      'a file that cannot be tied',
      { report: { layout: { columns: [{ header: 'A', field: 'reference' }] } } },
      '/report/layout/columns',
    ],
    ['a list', [], ''],
  ])('refuses %s, says where, and keeps what there was', async (_what, rules, field) => {
    await put({ promise: { horizonDays: 20 } });
    const answer = await put(rules);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request.invalid' });
    expect(answer.json<{ errors: { field: string; message: string }[] }>().errors.map((one) => one.field)).toContain(
      field,
    );
    expect(await stored()).toEqual({ promise: { horizonDays: 20 } });
  });

  test('the same again changes nothing, and who changed them is kept', async () => {
    const told = () => api.database.db.select().from(change).where(eq(change.topic, 'client'));
    await put({});
    const before = (await told()).length;
    expect((await put({ contacts: { perDay: 1 } })).statusCode).toBe(200);
    expect((await put({ contacts: { perDay: 1 } })).statusCode).toBe(200);
    const rows = await told();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({ entityId: own.clientId, data: { actor: administrator.id } });
  });

  test('is for those who manage clients, within their reach', async () => {
    const supervisor = await api.signedIn('supervisor');
    expect((await put({}, { person: supervisor })).statusCode).toBe(403);
    expect((await put({}, { clientId: randomUUID() })).statusCode).toBe(404);
    const other = await placePortfolio(api.database.db, administrator.id);
    const elsewhere = await api.signedIn('administrator', [other.clientId]);
    expect((await put({}, { person: elsewhere })).statusCode).toBe(404);
  });
});

describe('a new client', () => {
  const make = (rules: object) =>
    administrator.request({
      method: 'POST',
      url: '/api/v1/clients',
      payload: {
        id: randomUUID(),
        code: `c-${randomUUID().slice(0, 8)}`,
        name: 'Financiera Nueva',
        regulation: 'financial',
        reportEmail: 'reportes@nueva.example',
        ownerEmail: 'responsable@despacho.example',
        rules,
      },
    });

  test('is judged by the same rules', async () => {
    expect((await make({ promise: { horizonDays: 30 } })).json()).toMatchObject({
      rules: { promise: { horizonDays: 30 } },
    });
    const wrong = await make({ promise: { horizonDays: 300 } });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json()).toMatchObject({ errors: [{ field: '/rules/promise/horizonDays' }] });
    expect((await make({ promise: { keptPercent: 40 } })).json()).toMatchObject({
      errors: [{ field: '/rules/promise/partialPercent' }],
    });
  });
});
