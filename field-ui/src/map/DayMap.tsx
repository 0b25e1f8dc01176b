import { useMemo } from 'react';
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Layer, Map, Marker, Source } from 'react-map-gl/maplibre';
import { useNavigate } from 'react-router';
import type { DayPack } from '@cartera/domain/fieldVisit';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import type { DayStop } from '../route/dayStops.js';
import { dayBounds, shownMargin } from './areaTiles.js';
import { mapStyle } from './mapStyle.js';
import { TileStore } from './tileStore.js';

// Its own guess of where the worker is does not survive bundling.
setWorkerUrl(workerUrl);

interface Props {
  pack: DayPack;
  stops: readonly DayStop[];
}

/** The day on the map: its line, its stops by number, and where the phone is. */
export default function DayMap({ pack, stops }: Props) {
  const field = useField();
  const navigate = useNavigate();
  const { place } = useCell(field.tracker.state);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const bounds = dayBounds(pack.stops, shownMargin);

  const style = useMemo(() => {
    const tiles = new TileStore(field.database, field.headers() ?? {});
    addProtocol('cartera', async ({ url }) => {
      const [z = 0, x = 0, y = 0] = url.slice('cartera://'.length).split('/').map(Number);
      return { data: await tiles.read({ z, x, y }) };
    });
    return mapStyle(dark);
  }, [field, dark]);

  const line = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'LineString' as const, coordinates: pack.route.path },
  };

  return (
    <div className="map">
      <Map
        mapStyle={style}
        initialViewState={
          bounds === undefined
            ? { longitude: place?.longitude ?? -99.13, latitude: place?.latitude ?? 19.43, zoom: 11 }
            : { bounds, fitBoundsOptions: { padding: 32 } }
        }
        maxZoom={18}
        dragRotate={false}
        attributionControl={{ compact: true, customAttribution: '© OpenStreetMap' }}
        reuseMaps
      >
        {pack.route.path.length > 1 && (
          <Source id="route" type="geojson" data={line}>
            <Layer
              id="route"
              type="line"
              layout={{ 'line-cap': 'round', 'line-join': 'round' }}
              paint={{ 'line-color': dark ? '#3fb8a6' : '#0b6e63', 'line-width': 5, 'line-opacity': 0.8 }}
            />
          </Source>
        )}
        {stops.map(({ stop, state }) => (
          <Marker key={stop.id} longitude={stop.longitude} latitude={stop.latitude}>
            <button
              type="button"
              className={state === 'open' ? 'pin' : 'pin closed'}
              aria-label={`Visita ${stop.position}: ${stop.address.line}`}
              onClick={() => {
                void navigate(`/parada/${stop.id}`);
              }}
            >
              {stop.position}
            </button>
          </Marker>
        ))}
        {place !== undefined && (
          <Marker longitude={place.longitude} latitude={place.latitude}>
            <span className="pin here" role="img" aria-label="Usted está aquí" />
          </Marker>
        )}
      </Map>
    </div>
  );
}
