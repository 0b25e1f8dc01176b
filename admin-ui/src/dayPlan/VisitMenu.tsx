import More from '@mui/icons-material/MoreVert';
import { Divider, IconButton, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useBoard } from './boardActions.js';
import type { LaneStop } from './dayBoard.js';

interface VisitMenuProps {
  taskId: string;
  accountId: string | undefined;
  who: string;
  /** Where the visit is now; absent of one that nobody has. */
  held?: { collectorId: string; routeId: string; stop: LaneStop['stop']; place: number; last: number };
}

/** Everything that can be done with a visit, without a pointer that drags. */
export function VisitMenu({ taskId, accountId, who, held }: VisitMenuProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { board, may, isBusy, move, lock, urgent } = useBoard();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const then = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const others = board.lanes.filter(
    ({ collectorId, shiftSeconds }) => collectorId !== held?.collectorId && shiftSeconds !== undefined,
  );
  const isOpen = held === undefined || held.stop.state === 'open';
  const mayMove = may && isOpen && !isBusy;
  return (
    <>
      <IconButton
        aria-label={translate('dayPlan.stop.menu', { who })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ alignSelf: 'center', mr: 0.25, p: 0.5 }}
      >
        <More sx={{ fontSize: 18 }} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {held === undefined || !mayMove
          ? null
          : [
              <MenuItem
                key="earlier"
                disabled={held.place === 0}
                onClick={then(() => move({ taskId, collectorId: held.collectorId, place: held.place - 1 }))}
              >
                {translate('dayPlan.stop.earlier')}
              </MenuItem>,
              <MenuItem
                key="later"
                disabled={held.place === held.last}
                onClick={then(() => move({ taskId, collectorId: held.collectorId, place: held.place + 2 }))}
              >
                {translate('dayPlan.stop.later')}
              </MenuItem>,
              <MenuItem key="lock" onClick={then(() => lock(held.routeId, held.stop.id, !held.stop.locked))}>
                {translate(held.stop.locked ? 'dayPlan.stop.unlock' : 'dayPlan.stop.lock')}
              </MenuItem>,
              <Divider key="line" />,
            ]}
        {mayMove
          ? others.map(({ collectorId, name, stops }) => (
              <MenuItem key={collectorId} onClick={then(() => move({ taskId, collectorId, place: stops.length }))}>
                {translate('dayPlan.stop.moveTo', { name })}
              </MenuItem>
            ))
          : null}
        {mayMove ? <MenuItem onClick={then(() => urgent(taskId))}>{translate('dayPlan.stop.urgent')}</MenuItem> : null}
        <MenuItem disabled={accountId === undefined} onClick={then(() => void navigate(`/accounts/${accountId}/show`))}>
          {translate('dayPlan.stop.open')}
        </MenuItem>
      </Menu>
    </>
  );
}
