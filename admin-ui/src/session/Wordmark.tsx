import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The product's sign and name. */
export function Wordmark() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box component="img" src="/icon.svg" alt="" sx={{ width: 24, height: 24 }} />
      <Typography component="span" sx={{ fontWeight: 600, fontSize: '1rem' }}>
        {translate('session.product')}
      </Typography>
    </Box>
  );
}
