import { useTheme } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Layer, Source } from 'react-map-gl/maplibre';
import { BaseMap, InSight, boundsOf, mapFont, useMapColours } from '../map/index.js';
import type { DayBoard } from './dayBoard.js';
import { routeColour } from './routeColour.js';

interface PlanMapProps {
  board: DayBoard;
  /** Only this collector's route. */
  alone: string | undefined;
  chosen: string | undefined;
  onChoose: (taskId: string) => void;
  /** Of the day that is looked at: the map moves when it is another. */
  of: string;
}

const point = (coordinates: readonly number[], properties: Record<string, unknown>) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [...coordinates] },
  properties,
});

function collection<Shape>(features: Shape[]) {
  return { type: 'FeatureCollection' as const, features };
}

/** The routes of the day in their colours, their stops by number, and hollow the visits that nobody has. */
export function PlanMap({ board, alone, chosen, onChoose, of }: PlanMapProps) {
  const translate = useTranslate();
  const theme = useTheme();
  const { halo } = useMapColours();
  const { tokens } = theme.palette;
  const drawn = useMemo(() => {
    const lanes = board.lanes.filter(({ collectorId }) => alone === undefined || collectorId === alone);
    const ways = lanes.flatMap((lane) =>
      lane.file?.path
        ? [
            {
              type: 'Feature' as const,
              geometry: lane.file.path as never,
              properties: { colour: routeColour(theme, lane.turn) },
            },
          ]
        : [],
    );
    const stops = lanes.flatMap((lane) => {
      const open = lane.stops.filter(({ stop }) => stop.state === 'open');
      return lane.stops.map((entry) => {
        const { stop } = entry;
        const isOpen = stop.state === 'open';
        const colour = isOpen
          ? routeColour(theme, lane.turn)
          : stop.state === 'done'
            ? tokens.state.good
            : tokens.state.due;
        const number = isOpen ? String(open.indexOf(entry) + 1) : '';
        return point(stop.place, { taskId: stop.taskId, colour, number, radius: isOpen ? 9 : 5 });
      });
    });
    const loose = board.unplanned.flatMap(({ taskId, longitude, latitude }) =>
      longitude === null || latitude === null ? [] : [point([longitude, latitude], { taskId })],
    );
    return { ways: collection(ways), stops: collection(stops), loose: collection(loose) };
  }, [board, alone, theme, tokens]);
  const bounds = useMemo(
    () =>
      boundsOf([
        ...drawn.stops.features.map(({ geometry }) => geometry.coordinates),
        ...drawn.loose.features.map(({ geometry }) => geometry.coordinates),
      ]),
    [drawn],
  );
  const isChosen = ['==', ['get', 'taskId'], chosen ?? ''] as never;
  return (
    <BaseMap
      label={translate('dayPlan.map')}
      interactiveLayerIds={['plan-stop', 'plan-loose']}
      onClick={({ features }) => {
        const id: unknown = features?.[0]?.properties.taskId;
        if (typeof id === 'string') onChoose(id);
      }}
    >
      <InSight bounds={bounds} of={`${of} ${alone ?? ''}`} />
      <Source id="plan-ways" type="geojson" data={drawn.ways}>
        <Layer
          id="plan-way-edge"
          type="line"
          layout={{ 'line-cap': 'round', 'line-join': 'round' }}
          paint={{ 'line-color': halo, 'line-width': 6 }}
        />
        <Layer
          id="plan-way"
          type="line"
          layout={{ 'line-cap': 'round', 'line-join': 'round' }}
          paint={{ 'line-color': ['get', 'colour'], 'line-width': 3, 'line-opacity': 0.85 }}
        />
      </Source>
      <Source id="plan-loose" type="geojson" data={drawn.loose}>
        <Layer
          id="plan-loose"
          type="circle"
          paint={{
            'circle-radius': ['case', isChosen, 9, 6],
            'circle-color': halo,
            'circle-stroke-color': tokens.state.due,
            'circle-stroke-width': 3,
          }}
        />
      </Source>
      <Source id="plan-stops" type="geojson" data={drawn.stops}>
        <Layer
          id="plan-stop"
          type="circle"
          paint={{
            'circle-radius': ['case', isChosen, 13, ['get', 'radius']],
            'circle-color': ['get', 'colour'],
            'circle-stroke-color': ['case', isChosen, tokens.ink, halo] as never,
            'circle-stroke-width': 2,
          }}
        />
        <Layer
          id="plan-stop-number"
          type="symbol"
          layout={{
            'text-field': ['get', 'number'],
            'text-font': mapFont,
            'text-size': 11,
            'text-allow-overlap': true,
          }}
          paint={{ 'text-color': tokens.onAccent }}
        />
      </Source>
    </BaseMap>
  );
}
