import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Skeleton, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { distanceText, durationText, timeText } from '../format/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { draftChange } from './dayBoard.js';
import type { Lane } from './dayBoard.js';
import { publishRoute, readRouteVersion } from './dayPlanSource.js';

interface PublishDialogProps {
  /** Those whose route has a draft. */
  lanes: readonly Lane[];
  timeZone: string;
  onClose: () => void;
}

/** What one collector will read on their phone. */
function ChangeLine({ lane, timeZone }: { lane: Lane; timeZone: string }) {
  const translate = useTranslate();
  const { overview, file } = lane;
  const version = overview?.version ?? 0;
  const published = useQuery({
    queryKey: ['dayPlans', 'version', overview?.id, version],
    queryFn: () => readRouteVersion(overview?.id ?? '', version),
    enabled: version > 0,
  });
  if (file === undefined || (version > 0 && published.isPending)) return <Skeleton variant="text" width="70%" />;
  const change = draftChange(file, published.data);
  const stops = translate('dayPlan.publishing.stops', { smart_count: change.stops });
  const last = file.stops.at(-1);
  const many = (name: string, count: number): string | undefined =>
    count === 0 ? undefined : translate(`dayPlan.publishing.${name}`, { smart_count: count });
  const isSame = change.added + change.removed === 0 && !change.reordered;
  const minutes = Math.round(change.seconds / 60);
  const facts = [
    ...(version === 0
      ? [translate('dayPlan.publishing.first', { stops }), distanceText(file.metres)]
      : [
          stops,
          many('added', change.added),
          many('removed', change.removed),
          change.reordered ? translate('dayPlan.publishing.reordered') : undefined,
          isSame ? translate('dayPlan.publishing.same') : undefined,
          minutes === 0
            ? undefined
            : translate(minutes > 0 ? 'dayPlan.publishing.longer' : 'dayPlan.publishing.shorter', {
                duration: durationText(Math.abs(change.seconds)),
              }),
        ]),
    last === undefined ? undefined : translate('dayPlan.publishing.ends', { time: timeText(last.leaveAt, timeZone) }),
  ];
  return (
    <Typography variant="caption" color="text.secondary" component="div">
      {facts.filter(Boolean).join(' · ')}
    </Typography>
  );
}

/** What changes for whom, before it is told to anybody. What could not be published stays a draft, and is said. */
export function PublishDialog({ lanes, timeZone, onClose }: PublishDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const heading = useId();
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: async () => {
      for (const { overview } of lanes)
        if (overview !== undefined) await publishRoute(overview.id, overview.version + 1);
    },
    onSuccess: () => {
      notify('dayPlan.publishing.published', { type: 'success' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['dayPlans'] }),
  });
  return (
    <Dialog open onClose={publish.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{translate('dayPlan.publishing.title')}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {translate('dayPlan.publishing.consequence')}
        </Typography>
        <ProblemNotice error={publish.error} />
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {lanes.map((lane) => (
            <Box component="li" key={lane.collectorId} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
              <Typography sx={{ fontWeight: 600 }}>{lane.name}</Typography>
              <ChangeLine lane={lane} timeZone={timeZone} />
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit" disabled={publish.isPending}>
          {translate('shown.cancel')}
        </Button>
        <Button
          variant="contained"
          loading={publish.isPending}
          disabled={lanes.length === 0}
          onClick={() => publish.mutate()}
        >
          {translate('dayPlan.publishing.submit', { count: lanes.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
