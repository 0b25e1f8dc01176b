import { useEffect } from 'react';
import { useMap } from 'react-map-gl/maplibre';
import type { Ground } from './mapProgram.js';

interface InSightProps {
  bounds: Ground | undefined;
  /** The map is moved when this becomes another, and never under somebody's hands because data were read again. */
  of: string;
}

/** Brings ground into sight. */
export function InSight({ bounds, of }: InSightProps) {
  const { current } = useMap();
  const isKnown = bounds !== undefined;
  useEffect(() => {
    if (bounds === undefined) return;
    const [west, south, east, north] = bounds;
    current?.getMap().fitBounds([west, south, east, north], { padding: 48, duration: 0, maxZoom: 16 });
  }, [current, of, isKnown]);
  return null;
}
