import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';

/** The file of the base map, read by parts. */
export function tilesAddress(): string {
  return `${globalThis.location.origin}/api/v1/map/tiles.pmtiles`;
}

maplibre.setWorkerUrl(workerUrl);
const protocol = new Protocol();
maplibre.addProtocol('pmtiles', protocol.tile);

/** West, south, east, north of the ground that the installation's map covers. */
export type Ground = readonly [number, number, number, number];

/** Opens the base map; an installation without one answers with the API's problem. */
export async function openGround(): Promise<Ground> {
  const address = tilesAddress();
  const tiles = protocol.tiles.get(address) ?? new PMTiles(address);
  protocol.add(tiles);
  const { minLon, minLat, maxLon, maxLat } = await tiles.getHeader();
  return [minLon, minLat, maxLon, maxLat];
}

export { maplibre };
