import { useTheme } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Layer, Source } from 'react-map-gl/maplibre';
import { BaseMap, InSight, boundsOf, useMapColours } from '../map/index.js';
import { breachedWays, drawnTrack, placeThen, wayUntil } from './replay.js';
import type { Replay } from './shiftSource.js';

type Vertex = readonly [number, number];

function lines(ways: readonly (readonly Vertex[])[]) {
  return {
    type: 'FeatureCollection' as const,
    features: ways.map((way) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'LineString' as const, coordinates: way.map((vertex) => [...vertex]) },
    })),
  };
}

function points(places: readonly { place: Vertex; what: string }[]) {
  return {
    type: 'FeatureCollection' as const,
    features: places.map(({ place, what }) => ({
      type: 'Feature' as const,
      properties: { what },
      geometry: { type: 'Point' as const, coordinates: [...place] },
    })),
  };
}

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

/** A day on the map: the whole way faintly, what is behind them in full, breaches hard red, visits and stays as places. */
export function ReplayMap({ replay, at }: { replay: Replay; at: number }) {
  const translate = useTranslate();
  const { tokens } = useTheme().palette;
  const { halo } = useMapColours();
  const drawn = useMemo(() => drawnTrack(replay.track), [replay.track]);
  const whole = useMemo(() => drawn.map(({ longitude, latitude }): Vertex => [longitude, latitude]), [drawn]);
  const breaches = useMemo(() => lines(breachedWays(replay)), [replay]);
  const marks = useMemo(
    () =>
      points([
        ...replay.stays.map(({ longitude, latitude }) => ({ place: [longitude, latitude] as const, what: 'stay' })),
        ...replay.visits.flatMap(({ longitude, latitude }) =>
          longitude === null || latitude === null ? [] : [{ place: [longitude, latitude] as const, what: 'visit' }],
        ),
        ...replay.alerts.flatMap(({ longitude, latitude }) =>
          longitude === null || latitude === null ? [] : [{ place: [longitude, latitude] as const, what: 'alert' }],
        ),
      ]),
    [replay],
  );
  const then = placeThen(replay, at);
  return (
    <BaseMap label={translate('shift.map')}>
      <InSight bounds={boundsOf(whole)} of={replay.shift.id} />
      <Source id="replay-whole" type="geojson" data={lines([whole])}>
        <Layer
          id="replay-whole"
          type="line"
          layout={round}
          paint={{ 'line-color': tokens.muted, 'line-width': 2, 'line-opacity': 0.5 }}
        />
      </Source>
      <Source id="replay-passed" type="geojson" data={lines([wayUntil(replay, drawn, at)])}>
        <Layer id="replay-passed" type="line" layout={round} paint={{ 'line-color': tokens.accent, 'line-width': 4 }} />
      </Source>
      <Source id="replay-breaches" type="geojson" data={breaches}>
        <Layer
          id="replay-breach"
          type="line"
          layout={round}
          paint={{ 'line-color': tokens.state.late, 'line-width': 4 }}
        />
      </Source>
      <Source id="replay-marks" type="geojson" data={marks}>
        <Layer
          id="replay-mark"
          type="circle"
          paint={{
            'circle-radius': ['match', ['get', 'what'], 'stay', 5, 7],
            'circle-color': [
              'match',
              ['get', 'what'],
              'visit',
              tokens.state.good,
              'alert',
              tokens.state.late,
              tokens.state.due,
            ],
            'circle-stroke-color': halo,
            'circle-stroke-width': 2,
          }}
        />
      </Source>
      <Source
        id="replay-now"
        type="geojson"
        data={points(then === undefined ? [] : [{ place: then.place, what: then.silent ? 'silent' : 'now' }])}
      >
        <Layer
          id="replay-now"
          type="circle"
          paint={{
            'circle-radius': 10,
            'circle-color': ['match', ['get', 'what'], 'silent', tokens.muted, tokens.accent],
            'circle-stroke-color': tokens.paper,
            'circle-stroke-width': 3,
          }}
        />
      </Source>
    </BaseMap>
  );
}
