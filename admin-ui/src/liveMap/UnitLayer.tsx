import { useTheme } from '@mui/material';
import { Layer, Source } from 'react-map-gl/maplibre';
import { mapFont, useMapColours } from '../map/index.js';
import { layerZooms, tilesOf } from './layerView.js';

/** Territories: their edges, and their names where there is room, the deepest units first. */
export function UnitLayer() {
  const { palette } = useTheme();
  const { halo } = useMapColours();
  return (
    <Source id="units" type="vector" tiles={tilesOf('units')} {...layerZooms}>
      <Layer
        id="unit-ground"
        type="fill"
        source="units"
        source-layer="units"
        paint={{ 'fill-color': palette.tokens.muted, 'fill-opacity': 0.06 }}
      />
      <Layer
        id="unit-edge"
        type="line"
        source="units"
        source-layer="units"
        paint={{ 'line-color': palette.tokens.muted, 'line-width': 1.5 }}
      />
      <Layer
        id="unit-name"
        type="symbol"
        source="units"
        source-layer="units"
        layout={{
          'text-field': ['get', 'name'],
          'text-font': mapFont,
          'text-size': 13,
          'symbol-sort-key': ['-', 0, ['get', 'depth']],
        }}
        paint={{ 'text-color': palette.tokens.ink, 'text-halo-color': halo, 'text-halo-width': 2 }}
      />
    </Source>
  );
}
