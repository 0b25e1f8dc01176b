import { Box } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { tileLayers } from '@cartera/domain/tile';
import { ScreenHeader } from '../layout/index.js';
import { useNow } from '../live/index.js';
import { BaseMap } from '../map/index.js';
import { AccountLayer } from './AccountLayer.js';
import { AlertLayer } from './AlertLayer.js';
import { CollectorLayer } from './CollectorLayer.js';
import { LayerNews } from './LayerNews.js';
import { MapLegend } from './MapLegend.js';
import { RouteLayer } from './RouteLayer.js';
import { UnitLayer } from './UnitLayer.js';
import { allLayers } from './layerView.js';
import type { LayersShown } from './layerView.js';

const nobody: ReadonlyMap<string, string> = new Map();

/** Zones, accounts, routes, collectors on duty and alerts over our own base map, as they are now. */
export default function LiveMap() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const now = useNow();
  const [shown, setShown] = useState<LayersShown>(allLayers);
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
            {shown.collectors ? <CollectorLayer initials={nobody} now={now} /> : null}
            <LayerNews layers={layers} />
          </BaseMap>
        </Box>
        <Box sx={{ borderLeft: { md: 1 }, borderColor: { md: 'divider' }, overflow: 'auto' }}>
          <MapLegend shown={shown} onChange={setShown} />
        </Box>
      </Box>
    </>
  );
}
