import { words } from '../words/index.js';

/** What every map says; each screen with a map joins them to its own words. */
export const mapWords = words(
  {
    map: {
      zoomIn: 'Acercar',
      zoomOut: 'Alejar',
      noGround: 'El mapa base no está instalado: se ven los datos sin calles.',
    },
  },
  {
    map: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', noGround: 'The base map is not installed: data without streets.' },
  },
);
