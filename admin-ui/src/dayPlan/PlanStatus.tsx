import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Moment } from '../shown/index.js';
import type { DayPlan } from './dayPlanSource.js';
import type { Refusal } from './useDayOrders.js';

interface PlanStatusProps {
  /** The newest plan of the day. */
  newest: DayPlan | undefined;
  refusal: Refusal | undefined;
  onForget: () => void;
  timeZone: string;
}

/** What the planner is doing, what it said no to, and what must be known of the day's newest plan. */
export function PlanStatus({ newest, refusal, onForget, timeZone }: PlanStatusProps) {
  const translate = useTranslate();
  const failure = newest?.state === 'failed' && newest.mode === 'day' ? newest.failure : null;
  const told = refusal ?? failure ?? undefined;
  const { lateStops = 0, detours = 0 } = newest?.summary ?? {};
  return (
    <Box sx={{ display: 'grid', gap: 0.5, mb: 1 }}>
      {newest?.state === 'planning' ? (
        <Box role="status">
          <Typography color="text.secondary">{translate('dayPlan.planning')}</Typography>
          <LinearProgress aria-hidden />
        </Box>
      ) : null}
      {told === undefined ? null : (
        <Alert
          severity="warning"
          role="alert"
          action={
            refusal === undefined ? undefined : (
              <Button color="inherit" onClick={onForget}>
                {translate('dayPlan.dismiss')}
              </Button>
            )
          }
        >
          {`${translate('dayPlan.refused', { what: told.title })} ${told.action}`}
        </Alert>
      )}
      {newest?.approximate === true ? <Alert severity="warning">{translate('dayPlan.approximate')}</Alert> : null}
      {newest?.state === 'planned' ? (
        <Typography variant="caption" color="text.secondary" component="div">
          {translate(`dayPlan.modes.${newest.mode}`)}
          {' · '}
          <Moment at={newest.plannedAt} timeZone={timeZone} />
          {lateStops > 0 ? ` · ${translate('dayPlan.late', { smart_count: lateStops })}` : ''}
          {detours > 0 ? ` · ${translate('dayPlan.detours', { smart_count: detours })}` : ''}
        </Typography>
      ) : null}
    </Box>
  );
}
