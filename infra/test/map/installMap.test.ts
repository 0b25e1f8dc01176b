import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import postgres from 'postgres';
import { OperatorProblem } from '../../src/console/index.js';
import { drawDemoCity, writeOsmFile } from '@cartera/infra/demoCity';
import { ensureSecrets, instanceNamed, superuserUrl } from '@cartera/infra/instance';
import { currentMapFolder, currentVersion, geocoderDatabase, installMap, osrmPrograms } from '@cartera/infra/map';
import type { MapVersion } from '@cartera/infra/map';
import { dropGeocoder } from '../../src/map/geocoder.js';

const instance = instanceNamed('test');
const secrets = ensureSecrets(instance);
const server = {
  port: instance.ports.postgres,
  superuserPassword: secrets.superuserPassword,
  readerPassword: secrets.nominatimPassword,
};
let folder: string;
let mapFolder: string;
let first: MapVersion;
const lines: string[] = [];

async function install(file: string, restart: () => Promise<void> = () => Promise.resolve()): Promise<MapVersion> {
  return installMap({ file, mapFolder, server, log: (line) => lines.push(line), restart });
}

async function databaseExists(id: string): Promise<boolean> {
  const sql = postgres(superuserUrl(instance, secrets), { max: 1 });
  try {
    return (await sql`select 1 from pg_database where datname = ${geocoderDatabase(id)}`).length === 1;
  } finally {
    await sql.end();
  }
}

/** Seeds of their own: databases are named for the map, and the instance's demo city must not be touched. */
async function cityFile(seed: number): Promise<string> {
  const file = join(folder, `city-${seed}.osm.gz`);
  if (!existsSync(file)) await writeOsmFile(drawDemoCity({ size: 'small', seed }), file);
  return file;
}

async function refusal(file: string): Promise<string> {
  const problem: unknown = await install(file).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(OperatorProblem);
  return (problem as OperatorProblem).message;
}

beforeAll(async () => {
  await osrmPrograms.ensure(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'install-map-'));
  mapFolder = join(folder, 'map');
  first = await install(await cityFile(101));
}, 300_000);

afterAll(async () => {
  for (const name of await readdir(mapFolder)) {
    if (/^[0-9a-f]{12}$/.test(name)) await dropGeocoder(server, geocoderDatabase(name));
  }
  await rm(folder, { recursive: true });
});

describe('installing a map', () => {
  test('makes all its parts, tells its progress, and points to it', async () => {
    expect(currentVersion(mapFolder)).toEqual(first);
    expect(await databaseExists(first.id)).toBe(true);
    const parts = await readdir(currentMapFolder(mapFolder));
    expect(parts.sort()).toEqual(['car', 'foot', 'map.json', 'nominatim', 'tiles.pmtiles']);
    for (const part of ['Nominatim', 'rutas en coche', 'rutas a pie', 'dibujo', 'prueba']) {
      expect(lines.join('\n')).toContain(part);
    }
  });

  test('keeps the superuser out of what the geocoder is started with', async () => {
    const settings = await readFile(join(currentMapFolder(mapFolder), 'nominatim', '.env'), 'utf8');
    expect(settings).toContain('user=nominatim');
    expect(settings).not.toContain(secrets.superuserPassword);
  });

  test('does nothing for the file that already serves', async () => {
    let restarts = 0;
    const again = await install(await cityFile(101), () => Promise.resolve(void restarts++));
    expect(again).toEqual(first);
    expect(restarts).toBe(0);
  });

  test('refuses broken files in one sentence, and the old map stays', async () => {
    const whole = await readFile(await cityFile(101));
    const nodesOnly = '<osm version="0.6"><node id="1" version="1" lat="19.1" lon="-99.2"/></osm>';
    const river =
      '<osm version="0.6"><node id="1" version="1" lat="19.1" lon="-99.2"/><node id="2" version="1" lat="19.11" lon="-99.21"/>' +
      '<way id="1" version="1"><nd ref="1"/><nd ref="2"/><tag k="waterway" v="river"/></way></osm>';
    const files: [string, Buffer, RegExp][] = [
      ['empty.osm.pbf', Buffer.alloc(0), /vacío/],
      ['noise.osm.pbf', Buffer.from('not a map at all'.repeat(20)), /dañado/],
      ['cut.osm.gz', whole.subarray(0, whole.length / 2), /dañado/],
      ['nodes.osm', Buffer.from(nodesOnly), /no tiene calles/],
      ['river.osm.gz', gzipSync(river), /no tiene calles/],
      [
        'nameless.osm',
        Buffer.from(river.replace('waterway', 'highway').replace('river', 'residential')),
        /no sale un mapa/,
      ],
      ['photo.png', Buffer.from('png'), /no termina en/],
    ];
    for (const [name, content, sentence] of files) {
      const file = join(folder, name);
      await writeFile(file, content);
      const told = await refusal(file);
      expect(told).toMatch(sentence);
      expect(told).not.toContain('\n');
    }
    expect(await refusal(join(folder, 'absent.osm.pbf'))).toMatch(/No existe/);
    expect(currentVersion(mapFolder)).toEqual(first);
    expect((await readdir(mapFolder)).sort()).toEqual([first.id, 'current'].sort());
    expect(await databaseExists(first.id)).toBe(true);
  }, 240_000);

  test('goes back when the services do not take the new map up; the next try has it ready', async () => {
    const file = await cityFile(102);
    let attempts = 0;
    const failing = (): Promise<void> =>
      attempts++ === 0 ? Promise.reject(new Error('rutas a pie: no respondió')) : Promise.resolve();
    await expect(install(file, failing)).rejects.toThrow(/volvieron al anterior/);
    expect(attempts).toBe(2);
    expect(currentVersion(mapFolder)).toEqual(first);

    const second = await install(file);
    expect(currentVersion(mapFolder)).toEqual(second);
    expect((await readdir(mapFolder)).sort()).toEqual([second.id, 'current'].sort());
    expect(await databaseExists(second.id)).toBe(true);
    expect(await databaseExists(first.id)).toBe(false);
  }, 300_000);

  test('lets one command at a time change the map', async () => {
    await writeFile(join(mapFolder, 'change.lock'), String(process.pid));
    expect(await refusal(await cityFile(101))).toMatch(/Otra orden/);
    await rm(join(mapFolder, 'change.lock'));
  });
});
