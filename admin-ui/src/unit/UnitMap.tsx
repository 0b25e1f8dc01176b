import { useTheme } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Layer, Source, useMap } from 'react-map-gl/maplibre';
import { UnitLayer } from '../liveMap/UnitLayer.js';
import { BaseMap } from '../map/index.js';
import { TerritoryDrawing } from './TerritoryDrawing.js';
import type { Coverage, Polygon, UnitFile } from './unitSource.js';

interface UnitMapProps {
  unit: UnitFile | undefined;
  coverage: Coverage | undefined;
  /** Given while a territory is being drawn. */
  onDrawn: ((shape: Polygon) => void) | undefined;
}

type Bounds = [number, number, number, number];

/** West, south, east, north of a shape, however deep its lists are. */
function boundsOf(coordinates: unknown, bounds: Bounds = [180, 90, -180, -90]): Bounds {
  if (!Array.isArray(coordinates)) return bounds;
  const [longitude, latitude] = coordinates as unknown[];
  if (typeof longitude === 'number' && typeof latitude === 'number')
    return [
      Math.min(bounds[0], longitude),
      Math.min(bounds[1], latitude),
      Math.max(bounds[2], longitude),
      Math.max(bounds[3], latitude),
    ];
  return coordinates.reduce<Bounds>((all, part) => boundsOf(part, all), bounds);
}

/** Brings the chosen unit's ground into sight, and reads the tiles again when it has changed. */
function ChosenGround({ unit }: { unit: UnitFile }) {
  const { current } = useMap();
  const { territory, territoryVersion } = unit;
  useEffect(() => {
    const map = current?.getMap();
    if (map === undefined) return;
    if (map.getSource('units') !== undefined) map.refreshTiles('units');
    if (territory !== null) map.fitBounds(boundsOf(territory.coordinates), { padding: 48, duration: 0, maxZoom: 15 });
    // The shape itself is a new object at each reading; its version says when it is another.
  }, [current, unit.id, territoryVersion]);
  return null;
}

function collection(grounds: readonly { ground: unknown }[]) {
  return {
    type: 'FeatureCollection' as const,
    features: grounds.map(({ ground }) => ({ type: 'Feature' as const, properties: {}, geometry: ground as never })),
  };
}

/** Territories of the structure, the chosen one marked, with what lies over each other and what nobody has. */
export function UnitMap({ unit, coverage, onDrawn }: UnitMapProps) {
  const translate = useTranslate();
  const { tokens } = useTheme().palette;
  return (
    <BaseMap label={translate('unit.map')} cursor={onDrawn === undefined ? undefined : 'crosshair'}>
      <UnitLayer />
      {unit === undefined ? null : <ChosenGround unit={unit} />}
      {unit === undefined || unit.territory === null || onDrawn !== undefined ? null : (
        <Source id="chosen" type="geojson" data={collection([{ ground: unit.territory }])}>
          <Layer id="chosen-ground" type="fill" paint={{ 'fill-color': tokens.accent, 'fill-opacity': 0.15 }} />
          <Layer id="chosen-edge" type="line" paint={{ 'line-color': tokens.accent, 'line-width': 3 }} />
        </Source>
      )}
      {coverage === undefined ? null : (
        <>
          <Source id="overlaps" type="geojson" data={collection(coverage.overlaps)}>
            <Layer id="overlap" type="fill" paint={{ 'fill-color': tokens.state.late, 'fill-opacity': 0.45 }} />
          </Source>
          <Source id="gaps" type="geojson" data={collection(coverage.gaps)}>
            <Layer id="gap" type="fill" paint={{ 'fill-color': tokens.state.due, 'fill-opacity': 0.45 }} />
          </Source>
        </>
      )}
      {onDrawn === undefined ? null : <TerritoryDrawing onDrawn={onDrawn} />}
    </BaseMap>
  );
}
