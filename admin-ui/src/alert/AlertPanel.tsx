import Warning from '@mui/icons-material/WarningAmberOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { personCloseReasons } from '@cartera/domain/geofence';
import { Nothing } from '../layout/index.js';
import { Reading } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { Moment } from '../shown/index.js';
import { VideoRoomButton } from '../videoRoom/index.js';
import { acknowledgeAlert, closeAlert, readOpenAlerts } from './alertSource.js';
import type { CloseReason, FieldAlert } from './alertSource.js';

interface AlertLineProps {
  alert: FieldAlert;
  onFind: (alert: FieldAlert) => void;
}

function AlertLine({ alert, onFind }: AlertLineProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const mayAttend = usePermitted('alert.attend');
  const attend = useMutation<void, Error, CloseReason | 'acknowledge'>({
    mutationFn: (what) => (what === 'acknowledge' ? acknowledgeAlert(alert.id) : closeAlert(alert.id, what)),
    onError: (error) => notify(error.message, { type: 'error' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['liveMap'] }),
  });
  const isRaised = alert.state === 'raised';
  const place = alert.longitude === null || alert.latitude === null ? undefined : alert;
  return (
    <Box
      component="li"
      sx={{
        p: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: isRaised ? 'error.main' : 'warning.main',
        display: 'grid',
        gap: 0.5,
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Warning aria-hidden sx={{ fontSize: 18, color: isRaised ? 'error.main' : 'warning.main' }} />
        <Typography sx={{ fontWeight: 600, flexGrow: 1 }}>{translate(`alert.kinds.${alert.kind}`)}</Typography>
        <Typography variant="caption" color="text.secondary">
          {translate(`alert.states.${alert.state}`)}
        </Typography>
      </Box>
      <Typography>
        {alert.collectorName}
        {' · '}
        <Moment at={alert.since} />
      </Typography>
      {alert.distanceMetres === null ? null : (
        <Typography variant="caption">{translate('alert.distance', { metres: alert.distanceMetres })}</Typography>
      )}
      {alert.explanation === null ? null : <Typography variant="caption">{`«${alert.explanation}»`}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {mayAttend && isRaised ? (
          <Button variant="outlined" loading={attend.isPending} onClick={() => attend.mutate('acknowledge')}>
            {translate('alert.acknowledge')}
          </Button>
        ) : null}
        {mayAttend && !isRaised
          ? personCloseReasons.map((reason) => (
              <Button key={reason} color="inherit" loading={attend.isPending} onClick={() => attend.mutate(reason)}>
                {translate(`alert.close.${reason}`)}
              </Button>
            ))
          : null}
        {place === undefined ? null : (
          <Button color="inherit" onClick={() => onFind(place)}>
            {translate('alert.find')}
          </Button>
        )}
        <VideoRoomButton subject={{ kind: 'alert', id: alert.id }} about={alert.collectorName} compact />
      </Box>
    </Box>
  );
}

/** Alerts to attend: what happened to whom, since when, and what can be said about it. */
export function AlertPanel({ onFind }: { onFind: (alert: FieldAlert) => void }) {
  const translate = useTranslate();
  const permitted = usePermitted('alert.read');
  // The map's own key: the feed makes both stale.
  const query = useQuery({ queryKey: ['liveMap', 'alerts'], queryFn: readOpenAlerts, enabled: permitted });
  if (!permitted) return null;
  return (
    <Box component="section" aria-label={translate('alert.title')} sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="h2" sx={{ px: 1.5, py: 1 }}>
        {translate('alert.title')}
        {query.data === undefined || query.data.length === 0 ? '' : ` · ${query.data.length}`}
      </Typography>
      <Reading query={query} rows={2}>
        {(alerts) =>
          alerts.length === 0 ? (
            <Nothing title={translate('alert.none')} />
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {alerts.map((alert) => (
                <AlertLine key={alert.id} alert={alert} onFind={onFind} />
              ))}
            </Box>
          )
        }
      </Reading>
    </Box>
  );
}
