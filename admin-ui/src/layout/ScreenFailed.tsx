import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ErrorProps } from 'react-admin';
import { Nothing } from './Nothing.js';

/** A screen that broke, or whose code a newer version has replaced: loading the page again mends both. */
export function ScreenFailed(_props: Partial<ErrorProps>) {
  const translate = useTranslate();
  return (
    <Box component="main">
      <Nothing
        title={translate('layout.failed')}
        help={translate('layout.failedHelp')}
        action={
          <Button variant="contained" onClick={() => globalThis.location.reload()}>
            {translate('layout.reload')}
          </Button>
        }
      />
    </Box>
  );
}
