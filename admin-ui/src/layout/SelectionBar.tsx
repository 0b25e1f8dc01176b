import { Box, Button, Typography } from '@mui/material';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';

interface SelectionBarProps {
  /** What it is for. */
  label: string;
  /** How many are chosen, in words. */
  status: string;
  /** What may be done with them. */
  children: ReactNode;
}

/** Over the rows of a list that can be chosen from: how many are, and what to do with them. It is there before the first one. */
export function SelectionBar({ label, status, children }: SelectionBarProps) {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  const isEmpty = (selectedIds?.length ?? 0) === 0;
  // Once, when the list opens: react-admin remembers the rows that were chosen days ago; nobody would see them go along with those of today.
  useEffect(() => onUnselectItems(), []);
  return (
    <Box
      role="toolbar"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.5,
        minHeight: 44,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: ({ palette }) => palette.tokens.panel,
      }}
    >
      <Typography role="status" color={isEmpty ? 'text.secondary' : 'text.primary'}>
        {status}
      </Typography>
      {isEmpty ? null : (
        <Button size="small" color="inherit" onClick={() => onUnselectItems()}>
          {translate('shown.unchoose')}
        </Button>
      )}
      <Box sx={{ flexGrow: 1 }} />
      {children}
    </Box>
  );
}
