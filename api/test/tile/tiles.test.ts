import { randomUUID } from 'node:crypto';
import { VectorTile } from '@mapbox/vector-tile';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { PbfReader } from 'pbf';
import { tileLayers } from '@cartera/domain/tile';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let administrator: TestPerson;
let collector: TestPerson;
const unitId = randomUUID();
const routeId = randomUUID();

/** A unit with an account, a collector on duty who is off the published route, and the alert that it raised. */
beforeAll(async () => {
  api = await createTestServer();
  administrator = await api.signedIn('administrator');
  collector = await api.signedIn('collector');
  const { sql, db } = api.database;
  const placement = await placePortfolio(db, administrator.id);
  const { accountId } = await placeAccount(db, placement);
  await sql`insert into unit (id, kind, name, territory) values (${unitId}, 'zone', 'Centro',
    st_multi(st_makeenvelope(-99.2, 19.3, -99.1, 19.4, 4326)))`;
  await sql`insert into unit_member (unit_id, person_id, member_role) values (${unitId}, ${collector.id}, 'collector')`;
  const place = sql`st_setsrid(st_makepoint(-99.15, 19.35), 4326)`;
  await sql`update address set location = ${place}, location_source = 'geocoder' where account_id = ${accountId}`;
  const shiftId = randomUUID();
  await sql`insert into shift (id, collector_id, unit_id, day, state, started_at, ends_by)
    values (${shiftId}, ${collector.id}, ${unitId}, current_date, 'onDuty', now(), now() + interval '8 hours')`;
  await sql`insert into position_head (shift_id, at, longitude, latitude, accuracy_metres)
    values (${shiftId}, now(), -99.15, 19.35, 8)`;
  await sql`insert into route (id, collector_id, unit_id, day, state, version)
    values (${routeId}, ${collector.id}, ${unitId}, current_date, 'published', 1)`;
  await sql`insert into route_version
      (route_id, version, reason, travel_mode, path, corridor, metres, seconds, legs, published_at, published_by)
    select ${routeId}, 1, 'day', 'foot', way, st_multi(st_buffer(way, 0.001)), 100, 100, '[]', now(), 'workflow'
    from (select st_setsrid(st_makeline(st_makepoint(-99.16, 19.35), st_makepoint(-99.14, 19.35)), 4326) as way) drawn`;
  await sql`insert into alert (id, kind, state, shift_id, collector_id, unit_id, attention_unit_id, raised_at, since, place)
    values (${randomUUID()}, 'offRoute', 'raised', ${shiftId}, ${collector.id}, ${unitId}, ${unitId}, now(), now(), ${place})`;
});

afterAll(() => api.close());

const tile = (layer: string, person = administrator, headers = {}): Promise<LightMyRequestResponse> =>
  person.request({ method: 'GET', url: `/api/v1/tiles/${layer}/11/459/911`, headers });

function counts({ rawPayload }: LightMyRequestResponse): Record<string, number> {
  const { layers } = new VectorTile(new PbfReader(rawPayload));
  return Object.fromEntries(Object.entries(layers).map(([name, { length }]) => [name, length]));
}

describe('tiles of the live map', () => {
  test('hold what is there, each layer by itself', async () => {
    const answers = await Promise.all(tileLayers.map((layer) => tile(layer)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(tileLayers.map(() => 200));
    expect(Object.fromEntries(tileLayers.map((layer, at) => [layer, counts(answers[at]!)]))).toEqual({
      accounts: { accounts: 1 },
      units: { units: 1 },
      collectors: { collectors: 1 },
      routes: { corridor: 1, path: 1 },
      alerts: { alerts: 1 },
    });
    for (const { headers } of answers)
      expect(headers).toMatchObject({
        'content-type': 'application/vnd.mapbox-vector-tile',
        'cache-control': 'private, max-age=5',
      });
  });

  test('are asked again without being sent again, until something changes', async () => {
    const { etag } = (await tile('accounts')).headers;
    const again = await tile('accounts', administrator, { 'if-none-match': String(etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    await api.database.sql`update account set stage = 'disputed'`;
    expect((await tile('accounts', administrator, { 'if-none-match': String(etag) })).statusCode).toBe(200);
  });

  test('show the field to its own people and to nobody else of the field', async () => {
    const stranger = await api.signedIn('supervisor');
    for (const layer of tileLayers) {
      expect(Object.keys(counts(await tile(layer, stranger)))).toEqual([]);
      expect(Object.keys(counts(await tile(layer, collector)))).not.toEqual([]);
    }
    const otherClients = await api.signedIn('administrator', [randomUUID()]);
    expect(counts(await tile('accounts', otherClients))).toEqual({});
    expect((await tile('accounts', await api.signedIn('phoneAgent'))).statusCode).toBe(403);
  });

  test('count as the tree of units does', async () => {
    const tree = async (
      person: TestPerson,
    ): Promise<{ items: { accounts: number }[]; accountsOutside: number | null }> =>
      (await person.request({ method: 'GET', url: '/api/v1/units' })).json();
    expect(await tree(administrator)).toMatchObject({ items: [{ accounts: 1 }], accountsOutside: 0 });
    expect(await tree(collector)).toMatchObject({ items: [{ accounts: 1 }], accountsOutside: null });
    const otherClients = await api.signedIn('administrator', [randomUUID()]);
    expect(await tree(otherClients)).toMatchObject({ items: [{ accounts: 0 }], accountsOutside: 0 });
  });

  test('never hold a name, a number of an account or an amount', async () => {
    const { sql } = api.database;
    const [secret] = await sql<{ name: string; reference: string; balance: string }[]>`
      select full_name as name, reference, balance_cents::text as balance from party join account on account.id = account_id`;
    for (const layer of tileLayers) {
      const text = (await tile(layer)).rawPayload.toString('latin1');
      for (const word of [secret!.name, secret!.reference, secret!.balance]) expect(text).not.toContain(word);
    }
  });

  test.each(['accounts/3/8/0', 'units/23/0/0', 'alerts/0/0/1'])('%s does not exist', async (path) => {
    const answer = await administrator.request({ method: 'GET', url: `/api/v1/tiles/${path}` });
    expect(answer.json()).toMatchObject({ status: 404, code: 'tile.outOfRange' });
  });
});
