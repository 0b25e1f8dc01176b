import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { mapColours } from './mapColours.js';

export const baseSource = 'base';

/** Letters are drawn by the browser from the console's own family: there is no glyph server to ask. */
export const mapFont = ['IBM Plex Sans'];

const roads = {
  minor: ['minor', 'service', 'tertiary', 'track', 'path', 'residential'],
  major: ['secondary', 'primary', 'trunk', 'motorway'],
};

function roadWidth(near: number): LayerSpecification extends never ? never : unknown[] {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 8, 0.4, 14, near / 4, 18, near * 3];
}

/**
 * The ground of every map, in greys, from the installation's own tiles (OpenMapTiles layers in one PMTiles file).
 *
 * @param tiles address of that file
 */
export function baseStyle(mode: 'light' | 'dark', tiles: string): StyleSpecification {
  const colours = mapColours[mode];
  const from = (id: string, layer: string) => ({ id, source: baseSource, 'source-layer': layer });
  const text = {
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.5 },
  } as const;
  const layers = [
    { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
    {
      ...from('landcover', 'landcover'),
      type: 'fill',
      paint: { 'fill-color': colours.green },
    },
    { ...from('landuse', 'landuse'), type: 'fill', paint: { 'fill-color': colours.built, 'fill-opacity': 0.5 } },
    { ...from('park', 'park'), type: 'fill', paint: { 'fill-color': colours.green } },
    { ...from('water', 'water'), type: 'fill', paint: { 'fill-color': colours.water } },
    { ...from('waterway', 'waterway'), type: 'line', paint: { 'line-color': colours.water, 'line-width': 1.2 } },
    {
      ...from('building', 'building'),
      type: 'fill',
      minzoom: 15,
      paint: { 'fill-color': colours.built, 'fill-outline-color': colours.water },
    },
    {
      ...from('minor-road', 'transportation'),
      type: 'line',
      minzoom: 11,
      filter: ['in', ['get', 'class'], ['literal', roads.minor]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.road, 'line-width': roadWidth(5) },
    },
    {
      ...from('major-road', 'transportation'),
      type: 'line',
      filter: ['in', ['get', 'class'], ['literal', roads.major]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.highway, 'line-width': roadWidth(10) },
    },
    {
      ...from('boundary', 'boundary'),
      type: 'line',
      paint: { 'line-color': colours.border, 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    {
      ...from('road-name', 'transportation_name'),
      type: 'symbol',
      minzoom: 14,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name:latin'],
        'text-font': mapFont,
        'text-size': 11,
      },
      ...text,
    },
    {
      ...from('place-name', 'place'),
      type: 'symbol',
      layout: { 'text-field': ['get', 'name:latin'], 'text-font': mapFont, 'text-size': 12 },
      ...text,
    },
  ] as LayerSpecification[];
  return {
    version: 8,
    sources: { [baseSource]: { type: 'vector', url: `pmtiles://${tiles}` } },
    layers,
  };
}
