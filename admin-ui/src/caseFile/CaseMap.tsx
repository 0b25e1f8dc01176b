import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Marker } from 'react-map-gl/maplibre';
import { BaseMap } from '../map/index.js';
import { Panel } from '../layout/index.js';
import { EventIcon } from '../shown/index.js';
import { useCasePart } from './caseSource.js';
import type { CaseFile } from './caseSource.js';

interface Place {
  key: string;
  longitude: number;
  latitude: number;
  what: 'visit' | 'reviewAddress';
  title: string;
}

/** Roughly half a kilometre, in degrees: a single place is shown with its streets around. */
const around = 0.005;

/** Where the people of an account live, and where they were visited. */
export default function CaseMap({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  const { data: attempts } = useCasePart(file.id, 'attempts');
  const homes = file.contactPoints.flatMap(({ id, value, address }): Place[] =>
    address === null || address.longitude === null || address.latitude === null
      ? []
      : [{ key: id, longitude: address.longitude, latitude: address.latitude, what: 'reviewAddress', title: value }],
  );
  const visits = (attempts ?? []).flatMap(({ id, medium, location, result }): Place[] =>
    medium !== 'visit' || location === null
      ? []
      : [{ key: id, ...location, what: 'visit', title: translate(`result.${result}`, { _: result }) }],
  );
  const places = [...homes, ...visits];
  const title = translate('case.map');
  if (places.length === 0)
    return (
      <Panel title={title}>
        <Typography color="text.secondary" sx={{ px: 2, py: 1.5 }}>
          {translate('case.noPlaces')}
        </Typography>
      </Panel>
    );
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  return (
    <Panel title={title}>
      <Box sx={{ position: 'relative', height: 240 }}>
        <BaseMap
          label={title}
          bounds={[
            Math.min(...longitudes) - around,
            Math.min(...latitudes) - around,
            Math.max(...longitudes) + around,
            Math.max(...latitudes) + around,
          ]}
        >
          {places.map(({ key, longitude, latitude, what, title: name }) => (
            <Marker key={key} longitude={longitude} latitude={latitude} anchor="center">
              <Box
                title={name}
                sx={{
                  display: 'grid',
                  placeItems: 'center',
                  width: 26,
                  height: 26,
                  borderRadius: '50%',
                  bgcolor: 'background.paper',
                  border: 2,
                  borderColor: 'primary.main',
                }}
              >
                <EventIcon what={what} />
              </Box>
            </Marker>
          ))}
        </BaseMap>
      </Box>
    </Panel>
  );
}
