import { useTheme } from '@mui/material';
import { Layer, Source } from 'react-map-gl/maplibre';
import { mapFont } from '../map/index.js';
import { layerZooms, tilesOf } from './layerView.js';

/** Alerts that are not closed yet, where they were raised. */
export function AlertLayer() {
  const { late, due } = useTheme().palette.tokens.state;
  const { onAccent } = useTheme().palette.tokens;
  return (
    <Source id="alerts" type="vector" tiles={tilesOf('alerts')} {...layerZooms}>
      <Layer
        id="alert"
        type="circle"
        source="alerts"
        source-layer="alerts"
        paint={{
          'circle-radius': 10,
          'circle-color': ['match', ['get', 'state'], 'raised', late, due],
          'circle-stroke-color': onAccent,
          'circle-stroke-width': 2,
        }}
      />
      <Layer
        id="alert-mark"
        type="symbol"
        source="alerts"
        source-layer="alerts"
        layout={{ 'text-field': '!', 'text-font': mapFont, 'text-size': 14, 'text-allow-overlap': true }}
        paint={{ 'text-color': onAccent }}
      />
    </Source>
  );
}
