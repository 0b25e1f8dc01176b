import type { StyleSpecification } from 'maplibre-gl';

/** The base map in greys, so that the route and its stops are the only colour. No glyphs: names come with the list. */
export function mapStyle(dark: boolean): StyleSpecification {
  const ground = dark ? '#10171d' : '#f4f6f7';
  const built = dark ? '#18222a' : '#e9edf0';
  const green = dark ? '#15211d' : '#e8efe9';
  const water = dark ? '#14222c' : '#d8e3ea';
  const street = dark ? '#33434f' : '#ffffff';
  const edge = dark ? '#1e2a33' : '#d3dae0';
  const source = 'base';
  return {
    version: 8,
    sources: { [source]: { type: 'vector', tiles: ['cartera://{z}/{x}/{y}'], minzoom: 0, maxzoom: 14 } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': ground } },
      { id: 'landuse', type: 'fill', source, 'source-layer': 'landuse', paint: { 'fill-color': built } },
      { id: 'landcover', type: 'fill', source, 'source-layer': 'landcover', paint: { 'fill-color': green } },
      { id: 'park', type: 'fill', source, 'source-layer': 'park', paint: { 'fill-color': green } },
      { id: 'water', type: 'fill', source, 'source-layer': 'water', paint: { 'fill-color': water } },
      {
        id: 'building',
        type: 'fill',
        source,
        'source-layer': 'building',
        paint: { 'fill-color': built, 'fill-outline-color': edge },
      },
      {
        id: 'street-edge',
        type: 'line',
        source,
        'source-layer': 'transportation',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': edge,
          'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, 1.4, 14, 5, 18, 26],
        },
      },
      {
        id: 'street',
        type: 'line',
        source,
        'source-layer': 'transportation',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': street,
          'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, 0.8, 14, 3.4, 18, 22],
        },
      },
    ],
  };
}
