import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { useSession } from '../session/index.js';
import { handOverTask, readHolders } from './taskSource.js';
import type { DeskTask } from './taskSource.js';

/** Gives a task to somebody else, with what they should know. */
export function HandOver({ task, onClose }: { task: DeskTask; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const { person } = useSession();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const holders = useQuery({ queryKey: ['tasks', 'holders', task.id], queryFn: () => readHolders(task.id) });
  const others = (holders.data ?? []).filter(({ id }) => id !== person?.id);
  const handOver = useOperation((id, asked: { to: string; note?: string }) => handOverTask(task.id, { id, ...asked }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const asked = { to, ...(note.trim() === '' ? {} : { note: note.trim() }) };
    handOver.mutate(asked, {
      onSuccess: () => {
        const name = others.find(({ id }) => id === to)?.fullName;
        notify('task.handOverDone', { type: 'success', messageArgs: { name } });
        void queries.invalidateQueries({ queryKey: ['tasks'] });
        onClose();
      },
    });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="hand-over">
      <form onSubmit={submit}>
        <DialogTitle id="hand-over">{translate('task.handOverTitle')}</DialogTitle>
        <DialogContent>
          {handOver.error ? <Alert severity="error">{handOver.error.message}</Alert> : null}
          {holders.isSuccess && others.length === 0 ? (
            <Alert severity="info">{translate('task.noColleagues')}</Alert>
          ) : null}
          <TextField
            select
            fullWidth
            required
            label={translate('task.to')}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          >
            {others.map(({ id, fullName, role }) => (
              <MenuItem key={id} value={id}>{`${fullName} · ${translate(`session.roles.${role}`)}`}</MenuItem>
            ))}
          </TextField>
          <TextField
            fullWidth
            multiline
            minRows={2}
            label={translate('task.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 1_000 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            {translate('shown.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={to === ''} loading={handOver.isPending}>
            {translate('task.handOver').replace('…', '')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
