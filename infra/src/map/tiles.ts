import { closeSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../program/index.js';
import { pythonProgram } from '../provision/index.js';
import type { Bounds } from './mapVersion.js';

const debianExamples = '/usr/share/doc/tilemaker/examples';

/**
 * Tilemaker's own OpenMapTiles layers, less those drawn from worldwide coastline and landcover files, which nobody has at hand
 * and a city does not need.
 */
function configuration(): string {
  const text = readFileSync(join(debianExamples, 'config-openmaptiles.json'), 'utf8');
  const { layers, settings } = JSON.parse(text) as {
    layers: Record<string, { source?: string }>;
    settings: Record<string, unknown>;
  };
  const own = Object.fromEntries(Object.entries(layers).filter(([, layer]) => layer.source === undefined));
  const filemetadata = { tilejson: '2.0.0', scheme: 'xyz', type: 'baselayer', format: 'pbf' };
  return JSON.stringify({ layers: own, settings: { ...settings, name: 'Cartera', filemetadata } });
}

/** Draws a map as vector tiles: one static PMTiles file. */
export async function buildTiles(map: string, bounds: Bounds, target: string): Promise<void> {
  const mbtiles = `${target}.mbtiles`;
  const settings = `${target}.json`;
  writeFileSync(settings, configuration());
  try {
    await runProgram('tilemaker', [
      ...['--input', map, '--output', mbtiles, '--bbox', bounds.join(), '--config', settings],
      // Cut-out maps have ways whose nodes lie outside.
      ...['--skip-integrity', '--process', join(debianExamples, 'process-openmaptiles.lua')],
    ]);
    await runProgram(pythonProgram('pmtiles-convert'), [mbtiles, target]);
  } finally {
    rmSync(mbtiles, { force: true });
    rmSync(settings, { force: true });
  }
}

/** Refuses a tile file without tiles. The count is at byte 72 of PMTiles version 3's header. */
export function checkTiles(file: string): void {
  const header = Buffer.alloc(127);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString('latin1', 0, 7) !== 'PMTiles' || header.readBigUInt64LE(72) === 0n) {
    throw new Error('Su dibujo salió vacío.');
  }
}
