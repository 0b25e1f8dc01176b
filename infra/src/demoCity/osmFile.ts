import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { cityOrigin } from './demoCity.js';
import type { DemoCity, NamedBoundary } from './demoCity.js';
import { housesOf } from './house.js';
import { toCoordinate } from './plane.js';
import type { Point } from './plane.js';
import { state } from './settlement.js';
import type { Area, Street } from './street.js';

/** Houses are numbered above every street node, so that nodes are written in the order of their ids, as readers demand. */
const firstHouseId = 100_000_000;
const firstStateCorner = firstHouseId - 10;
const speeds: Partial<Record<Street['kind'], number>> = {
  primary: 60,
  secondary: 50,
  tertiary: 40,
  residential: 30,
  living_street: 20,
};

type Tags = Readonly<Record<string, string | number | undefined>>;

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function tagLines(tags: Tags): string {
  return Object.entries(tags)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<tag k="${key}" v="${escapeXml(String(value))}"/>`)
    .join('');
}

function nodeLine(id: number, point: Point, tags: Tags = {}): string {
  const { latitude, longitude } = toCoordinate(point, cityOrigin);
  const place = `<node id="${id}" version="1" lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"`;
  const lines = tagLines(tags);
  return lines === '' ? `${place}/>\n` : `${place}>${lines}</node>\n`;
}

function wayLine(id: number, nodes: readonly number[], tags: Tags): string {
  const references = nodes.map((node) => `<nd ref="${node + 1}"/>`).join('');
  return `<way id="${id}" version="1">${references}${tagLines(tags)}</way>\n`;
}

function closed(ring: readonly number[]): number[] {
  const nodes = [...ring];
  if (nodes[0] !== undefined && nodes.at(-1) !== nodes[0]) nodes.push(nodes[0]);
  return nodes;
}

function streetTags(street: Street): Tags {
  return {
    highway: street.kind,
    name: street.name,
    oneway: street.direction === 'both' ? undefined : 'yes',
    maxspeed: speeds[street.kind],
    lanes: street.kind === 'primary' ? 4 : undefined,
    bridge: street.bridge ? 'yes' : undefined,
    layer: street.bridge ? 1 : undefined,
  };
}

const areaTags: Record<Area['kind'], Tags> = {
  park: { leisure: 'park' },
  square: { place: 'square', highway: 'pedestrian', area: 'yes' },
  water: { natural: 'water' },
  residential: { landuse: 'residential' },
};

const boundaryTags: Record<NamedBoundary['level'], Tags> = {
  municipality: { boundary: 'administrative', admin_level: 6, place: 'borough' },
  settlement: { boundary: 'administrative', admin_level: 10, place: 'neighbourhood' },
};

function* nodeLines(city: DemoCity): Generator<string> {
  const used = new Set<number>([...city.river, ...city.railway]);
  for (const street of city.streets) for (const node of street.nodes) used.add(node);
  for (const area of city.areas) for (const node of area.ring) used.add(node);
  for (const boundary of city.boundaries) for (const node of boundary.ring) used.add(node);
  const signals = new Set(city.signals);
  const crossings = new Set(city.levelCrossings);
  for (const [index, point] of city.nodes.entries()) {
    if (!used.has(index)) continue;
    const highway = signals.has(index) ? 'traffic_signals' : undefined;
    yield nodeLine(index + 1, point, { highway, railway: crossings.has(index) ? 'level_crossing' : undefined });
  }
  for (const [index, point] of stateOutline(city).entries()) yield nodeLine(firstStateCorner + index, point);
  let house = firstHouseId;
  for (const { at, street, number, settlement } of housesOf(city)) {
    yield nodeLine(house++, at, {
      'addr:housenumber': number,
      'addr:street': street,
      'addr:postcode': settlement.postalCode,
    });
  }
}

/** A rectangle about the city: its state, as far as this file goes. */
function stateOutline(city: DemoCity): Point[] {
  const xs = city.nodes.map((point) => point.x);
  const ys = city.nodes.map((point) => point.y);
  const margin = 1000;
  const extreme = (values: readonly number[], pick: (a: number, b: number) => number): number =>
    values.reduce((best, value) => pick(best, value));
  const west = extreme(xs, Math.min) - margin;
  const east = extreme(xs, Math.max) + margin;
  const south = extreme(ys, Math.min) - margin;
  const north = extreme(ys, Math.max) + margin;
  return [
    { x: west, y: south },
    { x: east, y: south },
    { x: east, y: north },
    { x: west, y: north },
  ];
}

function* lines(city: DemoCity): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6" generator="Cartera demo city">\n';
  yield* nodeLines(city);
  let way = 1;
  for (const street of city.streets) {
    const nodes = street.direction === 'backward' ? [...street.nodes].reverse() : street.nodes;
    yield wayLine(way++, nodes, streetTags(street));
  }
  for (const area of city.areas) {
    yield wayLine(way++, closed(area.ring), { ...areaTags[area.kind], name: area.name });
  }
  yield wayLine(way++, city.river, { waterway: 'river', name: 'Río de los Membrillos' });
  yield wayLine(way++, city.railway, { railway: 'rail', name: 'Ferrocarril del Sur' });
  const firstBoundaryWay = way;
  const stateRing = [0, 1, 2, 3, 0].map((corner) => firstStateCorner + corner - 1);
  yield wayLine(way++, stateRing, {});
  for (const boundary of city.boundaries) yield wayLine(way++, closed(boundary.ring), {});

  let relation = 1;
  for (const { kind, from, to, via } of city.restrictions) {
    yield (
      `<relation id="${relation++}" version="1"><member type="way" ref="${from + 1}" role="from"/>` +
      `<member type="node" ref="${via + 1}" role="via"/><member type="way" ref="${to + 1}" role="to"/>` +
      `${tagLines({ type: 'restriction', restriction: kind })}</relation>\n`
    );
  }
  const outlines = [
    { name: state, tags: { boundary: 'administrative', admin_level: 4 }, postalCode: undefined },
    ...city.boundaries.map(({ level, name, postalCode }) => ({ name, tags: boundaryTags[level], postalCode })),
  ];
  for (const [index, { name, tags, postalCode }] of outlines.entries()) {
    yield (
      `<relation id="${relation++}" version="1"><member type="way" ref="${firstBoundaryWay + index}" role="outer"/>` +
      `${tagLines({ type: 'boundary', ...tags, name, postal_code: postalCode })}</relation>\n`
    );
  }
  yield '</osm>\n';
}

/** Joins lines to pieces big enough that writing is not a call a line. */
function* pieces(city: DemoCity): Generator<string> {
  let piece = '';
  for (const line of lines(city)) {
    piece += line;
    if (piece.length > 1 << 16) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/**
 * Writes a city as OpenStreetMap XML, gzipped when the name ends in `.gz`; the file appears whole or not at all.
 *
 * @returns sha256 of the XML, in hexadecimal
 */
export async function writeOsmFile(city: DemoCity, file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.part`;
  const hash = createHash('sha256');
  const hashed = function* (): Generator<string> {
    for (const piece of pieces(city)) {
      hash.update(piece);
      yield piece;
    }
  };
  try {
    const target = createWriteStream(half);
    await (file.endsWith('.gz')
      ? pipeline(Readable.from(hashed()), createGzip({ level: 6 }), target)
      : pipeline(Readable.from(hashed()), target));
    if (!target.closed) await once(target, 'close');
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return hash.digest('hex');
}
