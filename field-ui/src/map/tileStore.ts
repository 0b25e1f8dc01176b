import { FetchSource, PMTiles } from 'pmtiles';
import type { FieldDatabase } from '../store/index.js';
import { carriedMargin, dayBounds, tilesOf } from './areaTiles.js';
import type { TileAddress } from './areaTiles.js';

/** Some 10 MB of a dense city. */
const mostTiles = 600;
const smallestZoom = 9;

const keyOf = ({ z, x, y }: TileAddress): string => `${z}/${x}/${y}`;

/** The base map, read by parts from the server and kept where the day's stops are. */
export class TileStore {
  private readonly database: FieldDatabase;
  private readonly archive: PMTiles;

  constructor(database: FieldDatabase, headers: Record<string, string>) {
    this.database = database;
    this.archive = new PMTiles(
      new FetchSource(new URL('/api/v1/map/tiles.pmtiles', location.href).href, new Headers(headers)),
    );
  }

  /** One tile, from the phone if it is there; empty where the map has none or the network is away. */
  async read(tile: TileAddress): Promise<ArrayBuffer> {
    const kept = await this.database.tiles.get(keyOf(tile));
    if (kept !== undefined) return kept.data;
    const read = await this.archive.getZxy(tile.z, tile.x, tile.y).catch(() => undefined);
    return read?.data ?? new ArrayBuffer(0);
  }

  /** Brings the tiles of a day's area to the phone. Those that are there are not asked for again. */
  async carry(stops: Parameters<typeof dayBounds>[0]): Promise<void> {
    const bounds = dayBounds(stops, carriedMargin);
    if (bounds === undefined) return;
    const { maxZoom, minZoom } = await this.archive.getHeader();
    const wanted = tilesOf(bounds, Math.max(minZoom, smallestZoom), maxZoom, mostTiles);
    const kept = new Set(await this.database.tiles.toCollection().primaryKeys());
    for (const tile of wanted) {
      const key = keyOf(tile);
      if (kept.has(key)) continue;
      const read = await this.archive.getZxy(tile.z, tile.x, tile.y);
      // An empty part of the map is worth remembering too: it is not asked for at the door.
      await this.database.tiles.put({ key, data: read?.data ?? new ArrayBuffer(0) });
    }
  }
}
