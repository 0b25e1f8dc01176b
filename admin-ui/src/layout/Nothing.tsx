import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface NothingProps {
  title: string;
  help?: string;
  action?: ReactNode;
}

/** A place where nothing is: it says why, and what to do about it. */
export function Nothing({ title, help, action }: NothingProps) {
  return (
    <Box role="status" sx={{ py: 6, px: 2, display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {help === undefined ? null : (
        <Typography color="text.secondary" sx={{ maxWidth: 480 }}>
          {help}
        </Typography>
      )}
      {action}
    </Box>
  );
}

/** What could not be read, with the API's sentence and another try. */
export function NotRead({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const translate = useTranslate();
  return (
    <Nothing
      title={translate('shown.failed')}
      help={error.message}
      action={
        <Button variant="outlined" onClick={onRetry}>
          {translate('shown.retry')}
        </Button>
      }
    />
  );
}
