import Car from '@mui/icons-material/DirectionsCarOutlined';
import Check from '@mui/icons-material/CheckCircleOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import Skip from '@mui/icons-material/BlockOutlined';
import Walk from '@mui/icons-material/DirectionsWalkOutlined';
import { Box, ButtonBase, Tooltip, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { distanceText, durationText, timeText } from '../format/index.js';
import { VisitMenu } from './VisitMenu.js';
import { dragVisit, draggedVisit, isVisit, useBoard } from './boardActions.js';
import type { Lane, LaneStop } from './dayBoard.js';

interface StopCardProps {
  lane: Lane;
  entry: LaneStop;
  colour: string;
  /** Which of the lane's open stops it is, from 0. */
  place: number;
  /** The place of the last one. */
  last: number;
  /** A visit is held over it, and would go before it. */
  isTarget: boolean;
  onTarget: (place: number | undefined) => void;
}

/** One stop: its number, whose door, when, and the way to it. It is dragged, or moved with Alt and the arrows. */
export function StopCard({ lane, entry, colour, place, last, isTarget, onTarget }: StopCardProps) {
  const translate = useTranslate();
  const { board, may, isBusy, timeZone, moving, chosen, choose, move } = useBoard();
  const button = useRef<HTMLButtonElement>(null);
  const { stop, visit } = entry;
  const { taskId, state, travelMode } = stop;
  const who = visit?.holderName ?? visit?.reference ?? translate('dayPlan.outOfReach');
  const isOpen = state === 'open';
  const isMoving = moving?.taskId === taskId;
  const isChosen = chosen === taskId;
  const mayMove = may && isOpen && !isBusy;
  // What is not reckoned yet has no hour.
  const when = isMoving ? translate('dayPlan.stop.asking') : timeText(stop.arriveAt, timeZone);

  // A card that was moved by keyboard is drawn anew in another lane: the keyboard goes with it.
  useEffect(() => {
    if (isChosen && isMoving) button.current?.focus({ preventScroll: true });
  }, [isChosen, isMoving]);
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isChosen]);

  const byKey = (event: KeyboardEvent): void => {
    if (!event.altKey || !mayMove) return;
    const beside = (step: -1 | 1): void => {
      const all = board.lanes.filter(({ shiftSeconds }) => shiftSeconds !== undefined);
      const next = all[all.findIndex(({ collectorId }) => collectorId === lane.collectorId) + step];
      if (next !== undefined)
        move({ taskId, collectorId: next.collectorId, place: Math.min(place, next.stops.length) });
    };
    const within = (to: number): void => move({ taskId, collectorId: lane.collectorId, place: to });
    const acts: Record<string, () => void> = {
      ArrowUp: () => place > 0 && within(place - 1),
      ArrowDown: () => place < last && within(place + 2),
      ArrowLeft: () => beside(-1),
      ArrowRight: () => beside(1),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    choose(taskId);
    act();
  };
  const over = (event: DragEvent): void => {
    if (!may || !isOpen || !isVisit(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    onTarget(event.clientY > top + height / 2 ? place + 1 : place);
  };
  const Mode = travelMode === 'foot' ? Walk : Car;
  return (
    <Box
      component="li"
      draggable={mayMove}
      aria-busy={isMoving}
      onDragStart={(event) => dragVisit(event.dataTransfer, taskId)}
      onDragOver={over}
      onDrop={(event) => {
        if (!may || !isOpen || !isVisit(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const to = event.clientY > top + height / 2 ? place + 1 : place;
        move({ taskId: draggedVisit(event.dataTransfer), collectorId: lane.collectorId, place: to });
        onTarget(undefined);
      }}
      sx={{
        display: 'flex',
        minHeight: 48,
        borderTop: 1,
        borderColor: 'divider',
        boxShadow: isTarget ? `inset 0 3px 0 ${colour}` : undefined,
        bgcolor: isChosen ? 'action.selected' : undefined,
        opacity: isMoving ? 0.6 : 1,
        cursor: mayMove ? 'grab' : undefined,
      }}
    >
      <ButtonBase
        ref={button}
        onClick={() => choose(taskId)}
        onKeyDown={byKey}
        aria-pressed={isChosen}
        aria-keyshortcuts={mayMove ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined}
        sx={{
          flexGrow: 1,
          minWidth: 0,
          gap: 1,
          pl: 1,
          py: 0.5,
          justifyContent: 'flex-start',
          textAlign: 'left',
          cursor: 'inherit',
        }}
      >
        {isOpen ? (
          <Box
            sx={{
              width: 22,
              height: 22,
              borderRadius: '50%',
              flexShrink: 0,
              display: 'grid',
              placeItems: 'center',
              fontSize: '0.75rem',
              fontWeight: 600,
              bgcolor: colour,
              color: ({ palette }) => palette.tokens.onAccent,
            }}
          >
            {place + 1}
          </Box>
        ) : (
          <Box
            component={state === 'done' ? Check : Skip}
            aria-hidden
            sx={{ width: 22, height: 22, flexShrink: 0, color: state === 'done' ? 'success.main' : 'warning.main' }}
          />
        )}
        <Box sx={{ minWidth: 0, flexGrow: 1 }}>
          <Typography noWrap title={who} sx={{ color: isOpen ? 'text.primary' : 'text.secondary' }}>
            {who}
          </Typography>
          <Typography
            variant="caption"
            color="text.secondary"
            component="div"
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}
          >
            {when}
            {isMoving ? null : (
              <Tooltip title={`${durationText(stop.seconds)} · ${distanceText(stop.metres)}`}>
                <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25 }}>
                  <Mode aria-hidden sx={{ fontSize: 14 }} />
                  {durationText(stop.seconds)}
                </Box>
              </Tooltip>
            )}
            {isOpen && visit?.settlement ? (
              <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
                {visit.settlement}
              </Box>
            ) : null}
            {isOpen ? null : translate(`dayPlan.stop.${state}`)}
          </Typography>
        </Box>
        {isOpen && stop.locked && !isMoving ? (
          <Lock
            titleAccess={translate('dayPlan.stop.locked')}
            sx={{ fontSize: 16, color: 'text.secondary', flexShrink: 0 }}
          />
        ) : null}
      </ButtonBase>
      <VisitMenu
        taskId={taskId}
        accountId={visit?.accountId}
        who={who}
        held={{ collectorId: lane.collectorId, routeId: lane.file?.id ?? '', stop, place, last }}
      />
    </Box>
  );
}
