import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { api, ask } from '../asking/index.js';
import { session, useSession } from './sessionStore.js';

/** A password of one's own: asked for after a temporary one, and whenever somebody wants another. */
export function PasswordPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const { person } = useSession();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const [repeated, setRepeated] = useState('');
  const differs = repeated !== '' && repeated !== chosen;
  const changing = useMutation<unknown, Error>({
    mutationFn: () => ask(api.POST('/api/v1/session/password', { body: { current, chosen } })),
    onSuccess: () => {
      if (person !== undefined) session.began({ ...person, passwordTemporary: false });
      notify('session.changed', { type: 'success' });
      void navigate('/');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!differs) changing.mutate();
  };
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Box component="form" onSubmit={submit} sx={{ width: 'min(400px, 100%)', display: 'grid', gap: 2 }}>
        <Typography variant="h1">{translate('session.passwordTitle')}</Typography>
        <Typography color="text.secondary">{translate('session.passwordHelp')}</Typography>
        {changing.error ? <Alert severity="error">{changing.error.message}</Alert> : null}
        <TextField
          label={translate('session.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          required
        />
        <TextField
          label={translate('session.chosen')}
          type="password"
          autoComplete="new-password"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          required
        />
        <TextField
          label={translate('session.repeated')}
          type="password"
          autoComplete="new-password"
          value={repeated}
          onChange={(event) => setRepeated(event.target.value)}
          error={differs}
          helperText={differs ? translate('session.differs') : ' '}
          required
        />
        <Button type="submit" variant="contained" loading={changing.isPending}>
          {translate('session.change')}
        </Button>
      </Box>
    </Box>
  );
}
