import More from '@mui/icons-material/MoreVert';
import { Box, IconButton, LinearProgress, Menu, MenuItem, Typography, useTheme } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { distanceText, durationText } from '../format/index.js';
import { Tag } from '../shown/index.js';
import { StopCard } from './StopCard.js';
import { draggedVisit, isVisit, useBoard } from './boardActions.js';
import type { Lane } from './dayBoard.js';
import { routeColour } from './routeColour.js';

interface RouteLaneProps {
  lane: Lane;
  /** Only this route is in sight on the map. */
  isAlone: boolean;
  onAlone: () => void;
  onPublish: () => void;
  onTopUp: () => void;
  onReplan: () => void;
}

function RouteState({ lane: { overview } }: { lane: Lane }) {
  const translate = useTranslate();
  if (overview === undefined) return null;
  const { draft, version, acknowledgedVersion } = overview;
  if (draft)
    return (
      <Tag label={translate(version === 0 ? 'dayPlan.lane.draft' : 'dayPlan.lane.draftOver', { version })} tone="due" />
    );
  const isFollowed = acknowledgedVersion === version;
  return (
    <Tag
      label={translate(isFollowed ? 'dayPlan.lane.followed' : 'dayPlan.lane.sent', { version })}
      tone={isFollowed ? 'good' : 'active'}
    />
  );
}

function LaneMenu({ lane, isAlone, onAlone, onPublish, onTopUp, onReplan }: RouteLaneProps) {
  const translate = useTranslate();
  const { may, isBusy } = useBoard();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const then = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const mayAsk = may && !isBusy && lane.shiftSeconds !== undefined;
  return (
    <>
      <IconButton
        aria-label={translate('dayPlan.lane.menu', { name: lane.name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.5 }}
      >
        <More sx={{ fontSize: 18 }} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {may && lane.overview?.draft === true ? (
          <MenuItem onClick={then(onPublish)}>{translate('dayPlan.lane.publish')}</MenuItem>
        ) : null}
        {may ? (
          <MenuItem disabled={!mayAsk} onClick={then(onTopUp)}>
            {translate('dayPlan.lane.topUp')}
          </MenuItem>
        ) : null}
        {may ? (
          <MenuItem disabled={!mayAsk || lane.overview === undefined} onClick={then(onReplan)}>
            {translate('dayPlan.lane.replan')}
          </MenuItem>
        ) : null}
        <MenuItem disabled={lane.overview === undefined} onClick={then(onAlone)}>
          {translate(isAlone ? 'dayPlan.lane.showAll' : 'dayPlan.lane.show')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** How much of somebody's shift their visits take. */
function Load({ lane: { stops, workSeconds, shiftSeconds } }: { lane: Lane }) {
  const translate = useTranslate();
  if (shiftSeconds === undefined || shiftSeconds === 0) return null;
  const open = stops.filter(({ stop }) => stop.state === 'open').length;
  const percent = Math.round((workSeconds / shiftSeconds) * 100);
  const isOver = percent > 100;
  return (
    <Box sx={{ mt: 0.5 }}>
      <LinearProgress
        variant="determinate"
        aria-hidden
        color={isOver ? 'error' : 'inherit'}
        value={Math.min(100, percent)}
        sx={{ height: 4, borderRadius: 2, color: isOver ? undefined : 'text.secondary' }}
      />
      <Typography variant="caption" color={isOver ? 'error' : 'text.secondary'}>
        {translate('dayPlan.lane.stops', { smart_count: open })}
        {' · '}
        {translate(isOver ? 'dayPlan.lane.loadOver' : 'dayPlan.lane.load', { percent })}
      </Typography>
    </Box>
  );
}

/** A collector's route: its stops in their order, and how full their day is. Visits are dropped on it. */
export function RouteLane(props: RouteLaneProps) {
  const { lane } = props;
  const translate = useTranslate();
  const heading = useId();
  const colour = routeColour(useTheme(), lane.turn);
  const { may, move } = useBoard();
  const [target, setTarget] = useState<number>();
  const open = lane.stops.filter(({ stop }) => stop.state === 'open');
  const done = (lane.overview?.doneStops ?? 0) - lane.stops.filter(({ stop }) => stop.state === 'done').length;
  const mayTake = may && lane.shiftSeconds !== undefined;
  return (
    <Box
      component="section"
      aria-labelledby={heading}
      onDragOver={(event) => {
        if (!mayTake || !isVisit(event.dataTransfer)) return;
        event.preventDefault();
        setTarget(open.length);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(undefined);
      }}
      onDrop={(event) => {
        if (!mayTake || !isVisit(event.dataTransfer)) return;
        event.preventDefault();
        setTarget(undefined);
        move({ taskId: draggedVisit(event.dataTransfer), collectorId: lane.collectorId, place: open.length });
      }}
      sx={{
        flex: '0 0 220px',
        minWidth: 0,
        overflow: 'hidden',
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        border: 1,
        borderColor: 'divider',
        borderTop: 4,
        borderTopColor: lane.overview === undefined ? 'divider' : colour,
        borderRadius: 1,
        scrollSnapAlign: 'start',
      }}
    >
      <Box sx={{ px: 1, pt: 0.5, pb: 1, bgcolor: ({ palette }) => palette.tokens.panel }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Typography id={heading} variant="h2" noWrap sx={{ flexGrow: 1 }} title={lane.name}>
            {lane.name}
          </Typography>
          <LaneMenu {...props} />
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 22 }}>
          <RouteState lane={lane} />
          {lane.file === undefined ? null : (
            <Typography variant="caption" color="text.secondary" noWrap>
              {`${distanceText(lane.file.metres)} · ${durationText(lane.workSeconds)}`}
            </Typography>
          )}
          {lane.shiftSeconds === undefined ? (
            <Typography variant="caption" color="text.secondary">
              {translate('dayPlan.lane.off')}
            </Typography>
          ) : null}
        </Box>
        <Load lane={lane} />
        {done > 0 ? (
          <Typography variant="caption" color="text.secondary" component="div">
            {translate('dayPlan.lane.done', { count: done })}
          </Typography>
        ) : null}
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          flexGrow: 1,
          overflowY: 'auto',
          minHeight: 64,
          boxShadow: target === open.length ? `inset 0 -3px 0 ${colour}` : undefined,
        }}
      >
        {lane.stops.map((entry) => {
          const place = open.indexOf(entry);
          return (
            <StopCard
              key={entry.stop.taskId}
              lane={lane}
              entry={entry}
              colour={colour}
              place={place}
              last={open.length - 1}
              isTarget={target === place && place >= 0}
              onTarget={setTarget}
            />
          );
        })}
        {lane.stops.length === 0 ? (
          <Typography component="li" variant="caption" color="text.secondary" sx={{ display: 'block', p: 1.5 }}>
            {translate(mayTake ? 'dayPlan.lane.empty' : 'dayPlan.lane.emptyRead')}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}
