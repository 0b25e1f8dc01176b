import Warning from '@mui/icons-material/WarningAmberOutlined';
import { Box, ButtonBase, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { VisitMenu } from './VisitMenu.js';
import { dragVisit, useBoard } from './boardActions.js';

/** Due visits that are on nobody's route, each with why. They are dragged to whoever shall make them. */
export function UnplannedLane() {
  const translate = useTranslate();
  const heading = useId();
  const { board, may, isBusy, chosen, choose } = useBoard();
  const { unplanned } = board;
  const mayMove = may && !isBusy;
  return (
    <Box
      component="section"
      aria-labelledby={heading}
      sx={{
        flex: '0 0 208px',
        minWidth: 0,
        overflow: 'hidden',
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        border: 1,
        borderStyle: 'dashed',
        borderColor: unplanned.length === 0 ? 'divider' : 'warning.main',
        borderRadius: 1,
        scrollSnapAlign: 'start',
      }}
    >
      <Typography id={heading} variant="h2" sx={{ px: 1, py: 1, bgcolor: ({ palette }) => palette.tokens.panel }}>
        {`${translate('dayPlan.unplanned')} · ${unplanned.length}`}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowY: 'auto', minHeight: 64 }}>
        {unplanned.map(({ taskId, accountId, holderName, reference, settlement, title }) => {
          const who = holderName ?? reference;
          return (
            <Box
              component="li"
              key={taskId}
              draggable={mayMove}
              onDragStart={(event) => dragVisit(event.dataTransfer, taskId)}
              sx={{
                display: 'flex',
                borderTop: 1,
                borderColor: 'divider',
                cursor: mayMove ? 'grab' : undefined,
                bgcolor: chosen === taskId ? 'action.selected' : undefined,
              }}
            >
              <ButtonBase
                onClick={() => choose(taskId)}
                aria-pressed={chosen === taskId}
                sx={{
                  flexGrow: 1,
                  minWidth: 0,
                  pl: 1,
                  py: 0.5,
                  display: 'block',
                  textAlign: 'left',
                  cursor: 'inherit',
                }}
              >
                <Typography noWrap title={who}>
                  {who}
                </Typography>
                {settlement === null ? null : (
                  <Typography variant="caption" color="text.secondary" component="div" noWrap>
                    {settlement}
                  </Typography>
                )}
                <Typography
                  variant="caption"
                  component="div"
                  sx={{ display: 'flex', gap: 0.5, color: title === null ? 'text.secondary' : 'text.primary' }}
                >
                  {title === null ? null : (
                    <Warning aria-hidden sx={{ fontSize: 14, mt: '1px', color: 'warning.main' }} />
                  )}
                  {title ?? translate('dayPlan.unplannedNew')}
                </Typography>
              </ButtonBase>
              <VisitMenu taskId={taskId} accountId={accountId} who={who} />
            </Box>
          );
        })}
        {unplanned.length === 0 ? (
          <Typography component="li" variant="caption" color="text.secondary" sx={{ display: 'block', p: 1.5 }}>
            {translate('dayPlan.unplannedNone')}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}
