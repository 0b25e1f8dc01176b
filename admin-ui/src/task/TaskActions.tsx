import { Box, Button } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { useNotify, useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { usePermitted, useSession } from '../session/index.js';
import { HandOver } from './HandOver.js';
import { placeOfTask } from './taskPlace.js';
import { claimTask, putBackTask } from './taskSource.js';
import type { DeskTask } from './taskSource.js';

function useDeskAction(act: (id: string) => Promise<void>): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation<void, Error, string>({
    mutationFn: act,
    onError: (error) => notify(error.message, { type: 'error' }),
    // Also after a refusal: somebody else has it, and the list should say so.
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** What I can do with a task of the list. */
export function TaskActions() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const task = useRecordContext<DeskTask>();
  const { person } = useSession();
  const mayTake = usePermitted('task.claim');
  const mayAssign = usePermitted('task.assign');
  const claim = useDeskAction(claimTask);
  const putBack = useDeskAction(putBackTask);
  const [handing, setHanding] = useState(false);
  if (task === undefined) return null;

  const isMine = task.claimedBy === person?.id;
  const isFree = task.claimedBy === null;
  const without = (act: () => void) => (event: MouseEvent) => {
    // The row itself opens the task.
    event.stopPropagation();
    act();
  };
  return (
    <Box
      sx={{ display: 'flex', justifyContent: 'flex-end', gap: 0.5, '& .MuiButton-root': { minHeight: 28, py: 0 } }}
      onClick={(event) => event.stopPropagation()}
    >
      {mayTake && isFree ? (
        <Button onClick={without(() => claim.mutate(task.id))} loading={claim.isPending}>
          {translate('task.take')}
        </Button>
      ) : null}
      {isMine ? (
        <Button onClick={without(() => putBack.mutate(task.id))} loading={putBack.isPending} color="inherit">
          {translate('task.putBack')}
        </Button>
      ) : null}
      {mayTake && (isMine || mayAssign) ? (
        <Button onClick={without(() => setHanding(true))} color="inherit">
          {translate('task.handOver')}
        </Button>
      ) : null}
      <Button onClick={without(() => void navigate(placeOfTask(task)))}>{translate('task.open')}</Button>
      {handing ? <HandOver task={task} onClose={() => setHanding(false)} /> : null}
    </Box>
  );
}
