import { useTheme } from '@mui/material';
import { Layer, Source } from 'react-map-gl/maplibre';
import { mapFont, useMapColours } from '../map/index.js';
import { layerZooms, tilesOf } from './layerView.js';

/** Published routes: the corridor as a soft band, the way, and the stops by state. */
export function RouteLayer() {
  const { palette } = useTheme();
  const { accent, muted, state, onAccent } = palette.tokens;
  const { halo } = useMapColours();
  const band = { source: 'routes', 'source-layer': 'corridor' } as const;
  return (
    <Source id="routes" type="vector" tiles={tilesOf('routes')} {...layerZooms}>
      <Layer id="corridor" type="fill" {...band} paint={{ 'fill-color': accent, 'fill-opacity': 0.12 }} />
      <Layer
        id="route-path"
        type="line"
        source="routes"
        source-layer="path"
        layout={{ 'line-cap': 'round', 'line-join': 'round' }}
        paint={{ 'line-color': accent, 'line-width': 3, 'line-opacity': 0.8 }}
      />
      <Layer
        id="stop"
        type="circle"
        source="routes"
        source-layer="stop"
        minzoom={12}
        paint={{
          'circle-radius': 8,
          'circle-stroke-width': 2,
          'circle-stroke-color': halo,
          'circle-color': ['match', ['get', 'state'], 'done', state.good, 'skipped', state.due, 'open', accent, muted],
        }}
      />
      <Layer
        id="stop-number"
        type="symbol"
        source="routes"
        source-layer="stop"
        minzoom={13}
        layout={{
          'text-field': ['to-string', ['get', 'position']],
          'text-font': mapFont,
          'text-size': 10,
        }}
        paint={{ 'text-color': onAccent }}
      />
    </Source>
  );
}
