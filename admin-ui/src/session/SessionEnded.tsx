import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { signIn } from './authProvider.js';
import { useSession } from './sessionStore.js';

/** Asks for the password over a screen whose session has ended: a half-written form is not lost with it. */
export function SessionEnded() {
  const { person, ended } = useSession();
  const translate = useTranslate();
  const queries = useQueryClient();
  const logout = useLogout();
  const [password, setPassword] = useState('');
  const again = useMutation<unknown, Error>({
    mutationFn: () => signIn(person?.username ?? '', password),
    onSuccess: () => {
      setPassword('');
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    again.mutate();
  };
  return (
    <Dialog open={ended} maxWidth="xs" fullWidth aria-labelledby="session-ended">
      <form onSubmit={submit}>
        <DialogTitle id="session-ended">{translate('session.ended')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{translate('session.endedHelp')}</Typography>
          {again.error ? <Alert severity="error">{again.error.message}</Alert> : null}
          <input type="text" autoComplete="username" value={person?.username ?? ''} readOnly hidden />
          <TextField
            label={translate('session.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoFocus
            required
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => void logout()}>{translate('session.leave')}</Button>
          <Button type="submit" variant="contained" loading={again.isPending}>
            {translate('session.signIn')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
