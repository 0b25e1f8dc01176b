import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMap } from 'react-map-gl/maplibre';
import type { TileLayer } from '@cartera/domain/tile';

/** Phones speak every few seconds; the map follows them at this pace when nothing else happens. */
const followMs = 10_000;

/** Reads layers again when something in the field has changed, in place: what is drawn stays until its successor has come. */
export function LayerNews({ layers }: { layers: readonly TileLayer[] }) {
  const { current: map } = useMap();
  const { data: asOf } = useQuery({
    // The resource's own key: the feed makes it stale.
    queryKey: ['liveMap', 'asOf'],
    queryFn: () => Date.now(),
    refetchInterval: followMs,
  });
  useEffect(() => {
    const program = map?.getMap();
    if (program === undefined || asOf === undefined) return;
    for (const layer of layers) if (program.getSource(layer) !== undefined) program.refreshTiles(layer);
  }, [map, asOf, layers]);
  return null;
}
