import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { Wordmark } from './Wordmark.js';

/** Who are you. Nothing here says whether a user exists. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation<unknown, Error>({ mutationFn: () => login({ username, password }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        placeItems: 'center',
        p: 2,
        bgcolor: ({ palette }) => palette.tokens.panel,
      }}
    >
      <Box
        component="form"
        onSubmit={submit}
        sx={{
          width: 'min(360px, 100%)',
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          p: 4,
          display: 'grid',
          gap: 2,
        }}
      >
        <Wordmark />
        <Typography component="h1" variant="body1" color="text.secondary">
          {translate('session.welcome')}
        </Typography>
        {entering.error ? <Alert severity="error">{entering.error.message}</Alert> : null}
        <TextField
          label={translate('session.username')}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          autoComplete="username"
          autoFocus
          required
          margin="none"
        />
        <TextField
          label={translate('session.password')}
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          required
          margin="none"
        />
        <Button type="submit" variant="contained" loading={entering.isPending} sx={{ minHeight: 40 }}>
          {translate('session.signIn')}
        </Button>
      </Box>
    </Box>
  );
}
