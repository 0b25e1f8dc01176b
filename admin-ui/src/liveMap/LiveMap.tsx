import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MapRef } from 'react-map-gl/maplibre';
import { useNavigate } from 'react-router-dom';
import { tileLayers } from '@cartera/domain/tile';
import { AlertPanel } from '../alert/index.js';
import { ScreenHeader } from '../layout/index.js';
import { useNow } from '../live/index.js';
import { BaseMap } from '../map/index.js';
import { usePermitted } from '../session/index.js';
import { AccountLayer } from './AccountLayer.js';
import { AlertLayer } from './AlertLayer.js';
import { CollectorLayer } from './CollectorLayer.js';
import { DutyPanel } from './DutyPanel.js';
import { LayerNews } from './LayerNews.js';
import { MapLegend } from './MapLegend.js';
import { RouteLayer } from './RouteLayer.js';
import { UnitLayer } from './UnitLayer.js';
import { initialsOf, readDuty } from './dutySource.js';
import { allLayers } from './layerView.js';
import type { LayersShown } from './layerView.js';

/** How near a place is shown that somebody asks for. */
const placeZoom = 15;

/** Zones, accounts, routes, collectors on duty and alerts over our own base map, as they are now. */
export default function LiveMap() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const now = useNow();
  const [shown, setShown] = useState<LayersShown>(allLayers);
  const mayReadShifts = usePermitted('shift.read');
  const duty = useQuery({ queryKey: ['liveMap', 'duty'], queryFn: readDuty, enabled: mayReadShifts }).data;
  const initials = useMemo(
    () => new Map((duty ?? []).map(({ collectorId, collectorName }) => [collectorId, initialsOf(collectorName)])),
    [duty],
  );
  const map = useRef<MapRef>(null);
  const find = ({ longitude, latitude }: { longitude: number | null; latitude: number | null }): void => {
    if (longitude !== null && latitude !== null)
      map.current?.jumpTo({ center: [longitude, latitude], zoom: placeZoom });
  };
  const layers = useMemo(() => tileLayers.filter((layer) => shown[layer]), [shown]);
  return (
    <>
      <ScreenHeader title={translate('liveMap.title')} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: '1fr 288px' },
          gridTemplateRows: { xs: '60vh auto', md: 'calc(100vh - 136px)' },
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          overflow: 'hidden',
        }}
      >
        <Box sx={{ position: 'relative', minHeight: 320 }}>
          <BaseMap
            ref={map}
            label={translate('liveMap.label')}
            interactiveLayerIds={shown.accounts ? ['account-circle'] : []}
            onClick={({ features }) => {
              const id: unknown = features?.[0]?.properties.accountId;
              if (typeof id === 'string') void navigate(`/accounts/${id}/show`);
            }}
          >
            {shown.units ? <UnitLayer /> : null}
            {shown.accounts ? <AccountLayer /> : null}
            {shown.routes ? <RouteLayer /> : null}
            {shown.alerts ? <AlertLayer /> : null}
            {shown.collectors ? <CollectorLayer initials={initials} now={now} /> : null}
            <LayerNews layers={layers} />
          </BaseMap>
        </Box>
        <Box sx={{ borderLeft: { md: 1 }, borderColor: { md: 'divider' }, overflow: 'auto' }}>
          <AlertPanel onFind={find} />
          {duty === undefined || duty.length === 0 ? null : <DutyPanel duty={duty} now={now} onFind={find} />}
          <MapLegend shown={shown} onChange={setShown} />
        </Box>
      </Box>
    </>
  );
}
