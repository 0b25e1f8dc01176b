import { Box, Typography } from '@mui/material';
import type { SxProps, Theme } from '@mui/material';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface PanelProps {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  sx?: SxProps<Theme>;
}

/** A part of a screen under its own small heading, between lines. */
export function Panel({ title, aside, children, sx }: PanelProps) {
  const heading = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title === undefined ? undefined : heading}
      sx={[
        { border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', minWidth: 0 },
        ...(Array.isArray(sx) ? (sx as readonly SxProps<Theme>[]) : [sx]).map((one) => one as Record<string, unknown>),
      ]}
    >
      {title === undefined ? null : (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            px: 2,
            minHeight: 36,
            borderBottom: 1,
            borderColor: 'divider',
            bgcolor: ({ palette }) => palette.tokens.panel,
          }}
        >
          <Typography id={heading} variant="h2" sx={{ flexGrow: 1 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      {children}
    </Box>
  );
}
