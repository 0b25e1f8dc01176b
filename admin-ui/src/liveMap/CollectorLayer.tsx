import { useTheme } from '@mui/material';
import { useEffect, useMemo } from 'react';
import { Layer, Source, useMap } from 'react-map-gl/maplibre';
import { mapFont, useMapColours } from '../map/index.js';
import { arrowImage } from './arrowImage.js';
import { layerZooms, tilesOf } from './layerView.js';

/** A phone that has said nothing for this long is drawn grey: where it is, is not known. */
export const silentAfterSeconds = 300;

interface CollectorLayerProps {
  /** Initials by the collector's id; the tiles never say who somebody is. */
  initials: ReadonlyMap<string, string>;
  now: Date;
}

/** Collectors on duty: an arrow where their phone last was, with their initials. */
export function CollectorLayer({ initials, now }: CollectorLayerProps) {
  const { palette } = useTheme();
  const { tokens } = palette;
  const { halo } = useMapColours();
  const { current: map } = useMap();
  const arrows = useMemo(
    () => ({ moving: tokens.accent, paused: tokens.state.due, silent: tokens.muted }),
    [tokens.accent, tokens.state.due, tokens.muted],
  );

  useEffect(() => {
    const program = map?.getMap();
    if (program === undefined) return;
    const supply = (): void => {
      for (const [name, colour] of Object.entries(arrows)) {
        const image = arrowImage(colour, halo);
        const id = `collector-${name}`;
        if (program.hasImage(id)) program.updateImage(id, image);
        else program.addImage(id, image, { pixelRatio: 2 });
      }
    };
    supply();
    // A change of style takes the pictures with it.
    program.on('styledata', supply);
    return () => {
      program.off('styledata', supply);
    };
  }, [map, arrows, halo]);

  const silentBefore = Math.floor(now.getTime() / 1_000) - silentAfterSeconds;
  const names = [...initials].flat();
  return (
    <Source id="collectors" type="vector" tiles={tilesOf('collectors')} {...layerZooms}>
      <Layer
        id="collector"
        type="symbol"
        source="collectors"
        source-layer="collectors"
        layout={{
          'icon-image': [
            'case',
            ['<', ['get', 'at'], silentBefore],
            'collector-silent',
            ['==', ['get', 'state'], 'paused'],
            'collector-paused',
            'collector-moving',
          ],
          'icon-rotate': ['coalesce', ['get', 'headingDegrees'], 0],
          'icon-rotation-alignment': 'map',
          'icon-allow-overlap': true,
          'text-field': names.length === 0 ? '' : (['match', ['get', 'id'], ...names, ''] as never),
          'text-font': mapFont,
          'text-size': 12,
          'text-offset': [0, 1.4],
          'text-optional': true,
        }}
        paint={{ 'text-color': tokens.ink, 'text-halo-color': halo, 'text-halo-width': 2 }}
      />
    </Source>
  );
}
