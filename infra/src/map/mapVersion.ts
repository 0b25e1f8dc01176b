import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** West, south, east, north, in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What is known of a map that has been built; written into its folder last, so a folder without it is unfinished. */
export interface MapVersion {
  /** First 12 hexadecimal digits of the source's sha256. */
  readonly id: string;
  /** Name of the file it came from, without its folder. */
  readonly source: string;
  readonly builtAt: string;
  readonly bounds: Bounds;
  readonly nodes: number;
  readonly ways: number;
}

/** Name of the PostgreSQL database that holds a version's addresses. */
export function geocoderDatabase(id: string): string {
  return `nominatim_${id}`;
}

/** Where the parts of a version lie in its folder. */
export const mapParts = {
  car: join('car', 'map.osrm'),
  foot: join('foot', 'map.osrm'),
  nominatim: 'nominatim',
  tiles: 'tiles.pmtiles',
} as const;

const manifest = 'map.json';
const pointer = 'current';

/** Folder of the version that serves, through the pointer: its path stays the same when the map changes. */
export function currentMapFolder(mapFolder: string): string {
  return join(mapFolder, pointer);
}

/** Writes the manifest that makes a folder a finished version. */
export function finishVersion(folder: string, version: MapVersion): void {
  writeFileSync(join(folder, manifest), `${JSON.stringify(version, null, 2)}\n`);
}

/** The version in a folder, or undefined when there is none or it is unfinished. */
export function readVersion(folder: string): MapVersion | undefined {
  const file = join(folder, manifest);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MapVersion) : undefined;
}

/** The version that serves, or undefined before the first map. */
export function currentVersion(mapFolder: string): MapVersion | undefined {
  return readVersion(currentMapFolder(mapFolder));
}

/**
 * Makes a finished version the one that serves, in one rename: readers see the old map or the new one.
 *
 * @returns id of the version that served before, if any
 */
export function pointTo(mapFolder: string, id: string): string | undefined {
  const link = currentMapFolder(mapFolder);
  const before = existsSync(link) ? readlinkSync(link) : undefined;
  const fresh = `${link}.new`;
  rmSync(fresh, { force: true });
  // Relative, so that the whole instance can be moved or copied.
  symlinkSync(id, fresh);
  renameSync(fresh, link);
  return before;
}
