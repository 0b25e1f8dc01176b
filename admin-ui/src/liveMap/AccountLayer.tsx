import { useTheme } from '@mui/material';
import { Layer, Source } from 'react-map-gl/maplibre';
import { stagesByUrgency } from '@cartera/domain/tile';
import { mapFont, useMapColours } from '../map/index.js';
import { stageTone, toneColour } from '../shown/index.js';
import { layerZooms, tilesOf } from './layerView.js';

/** Open accounts: how many in each place, in the colour of the one that asks most for attention. */
export function AccountLayer() {
  const theme = useTheme();
  const { halo } = useMapColours();
  const colour = [
    'match',
    ['get', 'worst'],
    ...stagesByUrgency.flatMap((stage) => [stage, toneColour(theme, stageTone[stage])]),
    theme.palette.tokens.muted,
  ];
  return (
    <Source id="accounts" type="vector" tiles={tilesOf('accounts')} {...layerZooms}>
      <Layer
        id="account-circle"
        type="circle"
        source="accounts"
        source-layer="accounts"
        paint={{
          'circle-color': colour as never,
          'circle-opacity': 0.75,
          'circle-stroke-color': halo,
          'circle-stroke-width': 1,
          'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'accounts']], 0, 4, 1, 9, 3, 16, 5, 24],
        }}
      />
      <Layer
        id="account-count"
        type="symbol"
        source="accounts"
        source-layer="accounts"
        filter={['>', ['get', 'accounts'], 1]}
        layout={{
          'text-field': [
            'case',
            ['>=', ['get', 'accounts'], 1_000],
            ['concat', ['to-string', ['round', ['/', ['get', 'accounts'], 1_000]]], 'k'],
            ['to-string', ['get', 'accounts']],
          ],
          'text-font': mapFont,
          'text-size': 11,
          'text-allow-overlap': false,
        }}
        paint={{ 'text-color': theme.palette.tokens.onAccent }}
      />
    </Source>
  );
}
