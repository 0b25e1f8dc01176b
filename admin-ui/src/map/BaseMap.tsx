import 'maplibre-gl/dist/maplibre-gl.css';
import { Box, Typography, useTheme } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode, Ref } from 'react';
import { useTranslate } from 'react-admin';
import { Map, NavigationControl, ScaleControl } from 'react-map-gl/maplibre';
import type { MapProps, MapRef } from 'react-map-gl/maplibre';
import { baseStyle } from './baseStyle.js';
import { maplibre, openGround, tilesAddress } from './mapProgram.js';
import type { Ground } from './mapProgram.js';

/** When no map is installed, data is still drawn where it is, over Mexico without streets. */
const mexico: Ground = [-117.2, 14.5, -86.7, 32.7];

interface BaseMapProps extends Omit<MapProps, 'mapStyle' | 'mapLib' | 'style'> {
  /** What the map shows, for those who do not see it. */
  label: string;
  /** West, south, east, north to begin with; all of the installed ground when absent. */
  bounds?: Ground;
  /** To move it from outside. */
  ref?: Ref<MapRef>;
  /** Layers over the ground. */
  children?: ReactNode;
}

/** A map on our own tiles, in greys that follow the mode. It fills its parent, and asks nobody else for anything. */
export function BaseMap({ label, bounds, children, ...props }: BaseMapProps) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const ground = useQuery({ queryKey: ['ground'], queryFn: openGround, staleTime: Infinity, retry: 1 });
  const style = useMemo(() => baseStyle(palette.mode, tilesAddress()), [palette.mode]);
  const bare = useMemo(() => ({ ...style, sources: {}, layers: style.layers.slice(0, 1) }), [style]);
  if (ground.isPending) return <Box aria-busy sx={{ position: 'absolute', inset: 0, bgcolor: 'background.paper' }} />;
  const start = bounds ?? ground.data ?? mexico;
  return (
    <Box role="region" aria-label={label} sx={{ position: 'absolute', inset: 0 }}>
      <Map
        mapLib={maplibre}
        mapStyle={ground.isError ? bare : style}
        initialViewState={{ bounds: [start[0], start[1], start[2], start[3]], fitBoundsOptions: { padding: 24 } }}
        attributionControl={false}
        dragRotate={false}
        maxPitch={0}
        minZoom={3}
        maxZoom={19}
        locale={{
          'NavigationControl.ZoomIn': translate('map.zoomIn'),
          'NavigationControl.ZoomOut': translate('map.zoomOut'),
          'Map.Title': label,
        }}
        {...props}
      >
        <NavigationControl showCompass={false} position="top-right" />
        <ScaleControl position="bottom-right" />
        {children}
      </Map>
      {ground.isError ? (
        <Typography
          role="status"
          variant="caption"
          sx={{ position: 'absolute', top: 8, left: 8, px: 1, py: 0.5, borderRadius: 1, bgcolor: 'background.paper' }}
        >
          {translate('map.noGround')}
        </Typography>
      ) : null}
      <Typography variant="caption" color="text.secondary" sx={{ position: 'absolute', bottom: 2, left: 8 }}>
        © OpenStreetMap
      </Typography>
    </Box>
  );
}
