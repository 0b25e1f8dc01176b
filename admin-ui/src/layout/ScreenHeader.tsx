import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title } from 'react-admin';

interface ScreenHeaderProps {
  title: string;
  /** One line beside the title: how many, as of when. */
  aside?: ReactNode;
  /** Buttons; at most one of them primary. */
  actions?: ReactNode;
}

/** The heading of a screen: what it is, what there is to know at once, what can be done. */
export function ScreenHeader({ title, aside, actions }: ScreenHeaderProps) {
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 2, rowGap: 1, minHeight: 40, mb: 1 }}
    >
      <Title title={title} />
      <Typography variant="h1">{title}</Typography>
      {aside === undefined ? null : (
        <Typography component="div" color="text.secondary">
          {aside}
        </Typography>
      )}
      <Box sx={{ flexGrow: 1 }} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>{actions}</Box>
    </Box>
  );
}
