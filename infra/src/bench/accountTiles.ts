import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Connection } from '@cartera/database/connection';
import { foldAccountCells, readTile } from '@cartera/database/tile';
import { deepestCountedZoom } from '@cartera/domain/tile';
import type { TileAddress } from '@cartera/domain/tile';
import { cityOrigin, drawDemoCity, housesOf, toCoordinate } from '../demoCity/index.js';
import type { Coordinate } from '../demoCity/index.js';
import { signedIn } from './benchPerson.js';
import { placeBenchPortfolio } from './benchPortfolio.js';
import type { BenchPortfolio } from './benchPortfolio.js';
import type { BenchWorld } from './benchWorld.js';
import { round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

const accounts = 1_000_000;
const maxMs = 150;
const tilesOfZoom = 20;
const deepestAsked = deepestCountedZoom + 4;

/** Doors of the large generated city, west to east as its streets are drawn. */
export function cityDoors(): Coordinate[] {
  const doors: Coordinate[] = [];
  for (const { at } of housesOf(drawDemoCity({ size: 'city', seed: 1 }))) doors.push(toCoordinate(at, cityOrigin));
  return doors;
}

/** Puts open accounts behind the doors, some behind the same one, and folds what they count for. */
export async function placeOnMap(
  { sql }: Connection,
  { clientId, portfolioId, intakeId, strategyVersionId }: BenchPortfolio,
  doors: readonly Coordinate[],
  count: number,
): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`create temporary table door (at integer, longitude float8, latitude float8) on commit drop`;
    const into = await transaction`copy door from stdin`.writable();
    const lines = doors.map(({ longitude, latitude }, at) => `${at}\t${longitude}\t${latitude}\n`);
    await pipeline(Readable.from(lines), into);
    await transaction`
      insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents,
        days_past_due, strategy_version_id, stage, stage_since, placed_at)
      select gen_random_uuid(), ${clientId}, ${portfolioId}, ${intakeId}, 'mosaico-' || n, 'Tarjeta', 'MXN', 100000, 90,
        ${strategyVersionId},
        (array['collecting', 'collecting', 'collecting', 'received', 'promised', 'agreement', 'disputed', 'ruling'])[1 + n % 8],
        now(), now()
      from generate_series(1, ${count}::integer) n`;
    await transaction`analyze door`;
    // As the trigger of a geocoded address does, without the addresses.
    await transaction`
      insert into account_place (account_id, client_id, unit_id, stage, location)
      select a.id, a.client_id, a.unit_id, a.stage, st_setsrid(st_makepoint(longitude, latitude), 4326)
      from account a join door on door.at = abs(hashtext(a.reference)) % ${doors.length}
      where a.client_id = ${clientId} and a.closed_at is null`;
  });
  await foldAccountCells(sql);
  await sql`analyze account_place, account_cell`;
}

/** The tile of a zoom that holds a door. */
export function tileOf({ longitude, latitude }: Coordinate, z: number): TileAddress {
  const angle = (latitude * Math.PI) / 180;
  return {
    z,
    x: Math.floor(((longitude + 180) / 360) * 2 ** z),
    y: Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z),
  };
}

/** Milliseconds of the slowest but one of twenty, at the zoom where that is most. */
export async function worstZoom(
  doors: readonly Coordinate[],
  ask: (tile: TileAddress) => Promise<Buffer>,
): Promise<{ zoom: number; p95Ms: number; bytes: number }> {
  let worst = { zoom: 0, p95Ms: 0, bytes: 0 };
  for (let zoom = 0; zoom <= deepestAsked; zoom += 1) {
    const taken: number[] = [];
    let bytes = 0;
    for (let turn = 0; turn < tilesOfZoom; turn += 1) {
      const door = doors[Math.floor((turn + 0.5) * (doors.length / tilesOfZoom))];
      if (door === undefined) continue;
      const { seconds, result } = await timed(() => ask(tileOf(door, zoom)));
      taken.push(seconds * 1_000);
      bytes = Math.max(bytes, result.length);
    }
    if (bytes === 0) throw new Error(`There was nothing on the map at zoom ${zoom}.`);
    const p95Ms = taken.sort((one, other) => one - other)[Math.ceil(taken.length * 0.95) - 1] ?? 0;
    if (p95Ms > worst.p95Ms) worst = { zoom, p95Ms, bytes };
  }
  return worst;
}

/** The accounts of an earlier run are used again: placing a million takes minutes. */
async function placedBefore({ connection }: BenchWorld): Promise<boolean> {
  const [row] = await connection.sql<[{ enough: boolean }]>`
    select count(*) >= ${accounts} as enough from account_place p join client c on c.id = p.client_id
    where c.code like 'mosaicos-%'`;
  return row.enough;
}

/** Tiles of 1,000,000 accounts, asked for one by one at every zoom, by somebody who sees all of them. */
export async function benchAccountTiles(world: BenchWorld): Promise<Measurement> {
  const doors = cityDoors();
  if (!(await placedBefore(world))) {
    const person = await signedIn(world, 'supervisor');
    await placeOnMap(world.connection, await placeBenchPortfolio(world, person, 'mosaicos'), doors, accounts);
  }
  const viewer = await signedIn(world, 'administrator');
  const scope = { clientIds: null, unitIds: null };
  const bare = await worstZoom(doors, (tile) => readTile(world.connection.sql, scope, 'accounts', tile));
  const { zoom, p95Ms, bytes } = await worstZoom(doors, ({ z, x, y }) =>
    viewer.getBytes(`/tiles/accounts/${z}/${x}/${y}`),
  );
  return {
    bench: 'account-tiles',
    value: round(p95Ms),
    unit: 'ms',
    reference: round(bare.p95Ms),
    ratio: round(p95Ms / bare.p95Ms),
    target: `p95 of the slowest zoom < ${maxMs} ms`,
    ok: p95Ms < maxMs,
    detail: { accounts, zoom, bytes, bareZoom: bare.zoom, tilesOfZoom },
  };
}
