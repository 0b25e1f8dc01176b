import { tileLayers } from '@cartera/domain/tile';
import type { TileLayer } from '@cartera/domain/tile';

/** Which layers somebody sees. */
export type LayersShown = Readonly<Record<TileLayer, boolean>>;

export const allLayers = Object.fromEntries(tileLayers.map((layer) => [layer, true])) as Record<TileLayer, boolean>;

/** Address of a layer's tiles, for the renderer to fill in. */
export function tilesOf(layer: TileLayer): string[] {
  return [`${globalThis.location.origin}/api/v1/tiles/${layer}/{z}/{x}/{y}`];
}

/** Zooms at which the API cuts tiles; nearer, the last ones are stretched. */
export const layerZooms = { minzoom: 3, maxzoom: 16 } as const;
