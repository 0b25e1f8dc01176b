import { useTheme } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-map-gl/maplibre';
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Polygon } from './unitSource.js';

/** Degrees are kept to about a centimetre. */
const decimals = 7;

interface TerritoryDrawingProps {
  /** The shape as soon as it is closed. */
  onDrawn: (shape: Polygon) => void;
}

/** Lets a polygon be drawn on the map it lies in: a press for each corner, the first corner again to close it. */
export function TerritoryDrawing({ onDrawn }: TerritoryDrawingProps) {
  const { current } = useMap();
  const { tokens } = useTheme().palette;
  const told = useRef(onDrawn);
  useEffect(() => {
    told.current = onDrawn;
  });
  useEffect(() => {
    const map = current?.getMap();
    if (map === undefined) return;
    const colour = tokens.accent as `#${string}`;
    const drawing = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map: map as never, coordinatePrecision: decimals }),
      modes: [
        new TerraDrawPolygonMode({
          styles: { fillColor: colour, fillOpacity: 0.2, outlineColor: colour, outlineWidth: 2 },
        }),
      ],
    });
    drawing.start();
    drawing.setMode('polygon');
    drawing.on('finish', (id) => {
      const shape = drawing.getSnapshot().find((feature) => feature.id === id);
      if (shape?.geometry.type === 'Polygon') told.current(shape.geometry);
    });
    return () => drawing.stop();
  }, [current, tokens.accent]);
  return null;
}
