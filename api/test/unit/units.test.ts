import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { workflowId } from '@cartera/domain/identity';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let administrator: TestPerson;

beforeAll(async () => {
  api = await createTestServer();
  administrator = await api.signedIn('administrator');
});

afterAll(() => api.close());

type Problem = { code: string; title: string; errors?: { field: string; message: string }[] };

function rectangle(
  west: number,
  south: number,
  east: number,
  north: number,
): { type: 'Polygon'; coordinates: number[][][] } {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function ask(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  person = administrator,
): Promise<LightMyRequestResponse> {
  return person.request({ method, url: `/api/v1${path}`, ...(payload === undefined ? {} : { payload }) });
}

async function add(name: string, parentId: string | null = null): Promise<string> {
  const id = randomUUID();
  expect((await ask('POST', '/units', { id, parentId, kind: 'zone', name })).statusCode).toBe(201);
  return id;
}

describe('the tree of units', () => {
  test('is built, renamed, moved and archived; each order twice is once', async () => {
    const [top, north] = [await add('Agencia'), randomUUID()];
    const body = { id: north, parentId: top, kind: 'zone', name: 'Norte' };
    expect((await ask('POST', '/units', body)).statusCode).toBe(201);
    expect((await ask('POST', '/units', body)).statusCode).toBe(200);
    expect((await ask('POST', '/units', { ...body, name: 'Otra' })).json<Problem>().code).toBe('record.idReused');
    expect((await ask('POST', '/units', { ...body, id: randomUUID() })).json<Problem>()).toMatchObject({
      status: 409,
      code: 'unit.nameTaken',
    });
    expect((await ask('PATCH', `/units/${north}`, { name: 'Norte 1' })).json()).toMatchObject({
      name: 'Norte 1',
      depth: 1,
    });
    expect((await ask('PATCH', `/units/${top}`, { parentId: north })).json<Problem>().code).toBe('unit.cycle');
    expect((await ask('POST', `/units/${top}/archive`)).json<Problem>().code).toBe('unit.notEmpty');
    expect((await ask('POST', `/units/${north}/archive`)).statusCode).toBe(200);
    expect((await ask('GET', '/units')).json<{ items: { id: string }[] }>().items.map(({ id }) => id)).not.toContain(
      north,
    );
  });

  test('is seen by a supervisor from their units downwards, and by nobody else of the field', async () => {
    const [region, zone, elsewhere] = [await add('Región'), randomUUID(), await add('Lejos')];
    await ask('POST', '/units', { id: zone, parentId: region, kind: 'zone', name: 'Zona' });
    const supervisor = await api.signedIn('supervisor');
    const items = async (): Promise<string[]> =>
      (await ask('GET', '/units', undefined, supervisor)).json<{ items: { id: string }[] }>().items.map(({ id }) => id);
    expect(await items()).toEqual([]);
    await ask('PUT', `/units/${region}/members/${supervisor.id}`, { memberRole: 'supervisor' });
    expect(await items()).toEqual([region, zone]);
    expect((await ask('GET', `/units/${elsewhere}`, undefined, supervisor)).statusCode).toBe(404);
    expect((await ask('GET', '/units/coverage', undefined, supervisor)).statusCode).toBe(404);
    const collector = await api.signedIn('collector');
    const join = { memberRole: 'collector' };
    expect((await ask('PUT', `/units/${elsewhere}/members/${collector.id}`, join, supervisor)).statusCode).toBe(404);
    expect((await ask('PUT', `/units/${zone}/members/${collector.id}`, join, supervisor)).statusCode).toBe(200);
    expect((await ask('PUT', `/units/${region}/members/${collector.id}`, join)).json<Problem>().code).toBe(
      'unit.collectsElsewhere',
    );
    expect(
      (await ask('PUT', `/units/${zone}/members/${collector.id}`, { memberRole: 'supervisor' })).json<Problem>().code,
    ).toBe('unit.roleDoesNotFit');
    expect((await ask('GET', `/units/${zone}`, undefined, collector)).json()).toMatchObject({
      members: [{ personId: collector.id }],
    });
    expect(
      (await ask('POST', '/units', { id: randomUUID(), parentId: null, kind: 'zone', name: 'Mía' }, supervisor))
        .statusCode,
    ).toBe(403);
  });
});

describe('a territory', () => {
  test('is drawn once and starts one placing of its accounts', async () => {
    const id = await add('Con terreno');
    const order = { territory: rectangle(-99.2, 19.3, -99.1, 19.4) };
    const drawn = await ask('PUT', `/units/${id}/territory`, order);
    expect(drawn.json()).toMatchObject({ territoryVersion: 1, placing: true, territorySource: 'drawn' });
    expect((await ask('PUT', `/units/${id}/territory`, order)).json()).toMatchObject({ territoryVersion: 1 });
    const client = await api.server.lifecycles();
    const handle = client.workflow.getHandle(workflowId.territoryChange(id, 1));
    expect((await handle.describe()).type).toBe('territoryChange');
    await handle.terminate();
  });

  test.each([
    [
      'latitude first',
      {
        territory: {
          type: 'Polygon',
          coordinates: [
            [
              [19.3, -99.2],
              [19.3, -99.1],
              [19.4, -99.1],
              [19.3, -99.2],
            ],
          ],
        },
      },
      'territory.swapped',
      '19.300000, -99.200000',
    ],
    ['metres', { territory: rectangle(485_000, 2_140_000, 486_000, 2_141_000) }, 'territory.notDegrees', '485000'],
    [
      'a bow tie',
      {
        territory: {
          type: 'Polygon',
          coordinates: [
            [
              [-99.2, 19.3],
              [-99.1, 19.4],
              [-99.1, 19.3],
              [-99.2, 19.4],
              [-99.2, 19.3],
            ],
          ],
        },
      },
      'territory.selfIntersecting',
      '-99.150000, 19.350000',
    ],
    ['Madrid', { territory: rectangle(-3.7, 40.4, -3.6, 40.5) }, 'territory.outsideMexico', '-3.7'],
    ['nothing', { territory: { type: 'Polygon', coordinates: [] } }, 'territory.empty', undefined],
    ['a code nobody has drawn', { postalCodes: ['99999'] }, 'territory.postalCodeUnknown', '99999'],
  ])('of %s is refused in words, with its place, and nothing is stored', async (name, order, code, place) => {
    const id = await add(`Mal trazada: ${name}`);
    const refused = await ask('PUT', `/units/${id}/territory`, order);
    expect(refused.statusCode).toBe(422);
    const problem = refused.json<Problem>();
    expect(problem.code).toBe(code);
    if (place !== undefined) expect(problem.errors?.[0]?.message).toContain(place);
    expect((await ask('GET', `/units/${id}`)).json()).toMatchObject({ territory: null, territoryVersion: 0 });
  });

  test('comes from a file by name, from postal codes of a file, and its overlaps are told', async () => {
    const parentId = await add('Importada');
    const feature = (properties: object, geometry: object): object => ({ type: 'Feature', properties, geometry });
    const file = (...features: object[]): object => ({ type: 'FeatureCollection', features });
    const one = feature({ nombre: 'Uno' }, rectangle(-97.2, 17.3, -97.1, 17.4));
    const order = { parentId, kind: 'zone', nameProperty: 'nombre' };
    const unnamed = await ask('POST', '/units/import', {
      ...order,
      file: file(one, feature({}, rectangle(-97, 17, -96, 18))),
    });
    expect(unnamed.json<Problem>()).toMatchObject({
      code: 'territory.nameMissing',
      errors: [{ field: '/file/features/1/properties' }],
    });
    const imported = await ask('POST', '/units/import', { ...order, file: file(one) });
    expect(imported.json()).toMatchObject({ units: [{ name: 'Uno', created: true, changed: true }] });
    const codes = file(
      feature({ d_codigo: '06200' }, rectangle(-97.15, 17.3, -97.05, 17.4)),
      feature({ d_codigo: 6_300 }, rectangle(-97.05, 17.3, -97, 17.4)),
    );
    expect((await ask('PUT', '/units/postal-areas', { file: codes })).json()).toEqual({ added: 2, changed: 0 });
    const two = await add('Dos', parentId);
    const joined = await ask('PUT', `/units/${two}/territory`, { postalCodes: ['06200', '06300'] });
    expect(joined.json()).toMatchObject({ territorySource: 'postalCodes', postalCodes: ['06200', '06300'] });
    const { overlaps } = (await ask('GET', `/units/coverage?parentId=${parentId}`)).json<{
      overlaps: { areaSquareKilometres: number }[];
    }>();
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]?.areaSquareKilometres).toBeCloseTo(58.8, 0);
  });
});

describe('a collector', () => {
  const profile = {
    travelMode: 'foot',
    skills: ['product:tarjeta'],
    startPoint: { longitude: -99.13, latitude: 19.43 },
    shiftCalendar: { 1: { fromMinute: 480, untilMinute: 1_020 } },
    absentFrom: null,
    absentUntil: null,
  };

  test('works as their profile says, which only a supervisor of theirs may change', async () => {
    const [mine, other] = [await add('De ella'), await add('De otro')];
    const [supervisor, collector] = [await api.signedIn('supervisor'), await api.signedIn('collector')];
    await ask('PUT', `/units/${mine}/members/${supervisor.id}`, { memberRole: 'supervisor' });
    await ask('PUT', `/units/${other}/members/${collector.id}`, { memberRole: 'collector' });
    const put = (body: object): Promise<LightMyRequestResponse> =>
      ask('PUT', `/collectors/${collector.id}/profile`, body, supervisor);
    expect((await put(profile)).statusCode).toBe(404);
    await ask('DELETE', `/units/${other}/members/${collector.id}`);
    await ask('PUT', `/units/${mine}/members/${collector.id}`, { memberRole: 'collector' });
    expect((await ask('GET', `/collectors/${collector.id}`)).json()).toMatchObject({ unitId: mine, profile: null });
    expect((await put(profile)).json()).toMatchObject({ unitId: mine, profile });
    const wrong = { ...profile, shiftCalendar: { 1: { fromMinute: 900, untilMinute: 480 } } };
    expect((await put(wrong)).json<Problem>().code).toBe('collector.calendarInvalid');
    expect((await put({ ...profile, absentFrom: '2026-12-24' })).json<Problem>().code).toBe('collector.absenceInvalid');
    expect((await put({ ...profile, skills: ['karate'] })).statusCode).toBe(400);
    expect((await ask('GET', `/collectors?unitId=${mine}`, undefined, collector)).json()).toMatchObject({
      items: [{ personId: collector.id, profile }],
    });
  });
});
