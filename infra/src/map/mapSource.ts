import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperatorProblem } from '../console/index.js';
import { ProgramFailure, runProgram } from '../program/index.js';
import type { Bounds } from './mapVersion.js';

/** What a map is built from, once it has been read whole. */
export interface MapSource {
  readonly bounds: Bounds;
  readonly nodes: number;
  readonly ways: number;
}

interface FileInfo {
  readonly data: {
    readonly bbox: readonly number[];
    readonly objects_ordered: boolean;
    readonly count: { readonly nodes: number; readonly ways: number };
  };
}

/** Raised when what is built from a source changes, so that the same file is built anew. */
const recipe = 1;

/** The id of the version that a file makes: 12 hexadecimal digits. */
export async function versionIdOf(file: string): Promise<string> {
  const hash = createHash('sha256').update(`recipe ${recipe}\n`);
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex').slice(0, 12);
}

/** Refuses what is plainly not a map file, before anything is prepared for it. */
export function checkSourceName(file: string): void {
  if (!existsSync(file)) throw new OperatorProblem(`No existe el archivo ${file}.`);
  const { size } = statSync(file);
  if (!statSync(file).isFile() || size === 0) {
    throw new OperatorProblem(`${file} está vacío o no es un archivo. El mapa anterior sigue en servicio.`);
  }
  if (!/\.osm(\.(pbf|gz|bz2))?$/.test(file)) {
    throw new OperatorProblem(`${basename(file)} no termina en .osm.pbf, .osm.gz ni .osm.`);
  }
}

async function fileInfo(file: string): Promise<FileInfo['data']> {
  const { output } = await runProgram('osmium', ['fileinfo', '--extended', '--json', '--no-progress', file]);
  return (JSON.parse(output) as FileInfo).data;
}

async function hasStreets(file: string): Promise<boolean> {
  const { output } = await runProgram('osmium', [
    ...['tags-count', '--no-progress', '--object-type', 'way', file, 'highway'],
  ]);
  return /^\d+\t/m.test(output);
}

/**
 * Reads a map file whole and writes it in the one form that every tool takes: PBF, in the order of ids.
 *
 * @throws OperatorProblem when the file is broken, cut short, or has no streets
 */
export async function normaliseSource(file: string, target: string): Promise<MapSource> {
  try {
    const { objects_ordered: ordered, bbox, count } = await fileInfo(file);
    const [west = 0, south = 0, east = 0, north = 0] = bbox;
    if (count.ways === 0 || west >= east || south >= north || !(await hasStreets(file))) {
      throw new OperatorProblem(`${basename(file)} no tiene calles. El mapa anterior sigue en servicio.`);
    }
    // Sorting holds the whole file in memory, so only what needs it is sorted.
    const action = ordered ? ['cat', '--no-progress'] : ['sort', '--strategy=multipass', '--no-progress'];
    await runProgram('osmium', [...action, '--overwrite', '--output', target, file]);
    return { bounds: [west, south, east, north], nodes: count.nodes, ways: count.ways };
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error;
    const last = error.output.trim().split('\n').at(-1) ?? '';
    throw new OperatorProblem(
      `${basename(file)} está dañado o incompleto (${last}). El mapa anterior sigue en servicio.`,
    );
  }
}
