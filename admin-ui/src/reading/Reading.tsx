import { Box, Skeleton } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NotRead } from '../layout/index.js';

interface ReadingProps<Data> {
  query: UseQueryResult<Data>;
  /** How high the waiting place is, in rows. */
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** What a query answers, with its waiting and failed states. What was read stays while a newer reading fails. */
export function Reading<Data>({ query, rows = 4, children }: ReadingProps<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error !== null) return <NotRead error={error} onRetry={() => void refetch()} />;
  return (
    <Box aria-busy sx={{ p: 2 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="text" sx={{ height: 32 }} />
      ))}
    </Box>
  );
}
