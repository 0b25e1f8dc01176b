import { Box, Skeleton, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NotRead, Panel } from '../layout/index.js';

interface FactColumn<Item> {
  label: string;
  align?: 'right';
  show: (item: Item) => ReactNode;
}

interface FactTableProps<Item> {
  title: string;
  query: UseQueryResult<readonly Item[]>;
  columns: readonly FactColumn<Item>[];
  keyOf: (item: Item) => string | number;
  empty: string;
}

/** A short list of facts inside a case file, with its states. */
export function FactTable<Item>({ title, query, columns, keyOf, empty }: FactTableProps<Item>) {
  const { data, error, refetch } = query;
  return (
    <Panel title={title} sx={{ m: 1.5 }}>
      {data === undefined ? (
        error ? (
          <NotRead error={error} onRetry={() => void refetch()} />
        ) : (
          <Box sx={{ p: 1 }}>
            <Skeleton height={36} />
          </Box>
        )
      ) : data.length === 0 ? (
        <Typography color="text.secondary" sx={{ px: 2, py: 1.5 }}>
          {empty}
        </Typography>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {columns.map(({ label, align }) => (
                  <TableCell key={label} align={align}>
                    {label}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((item) => (
                <TableRow key={keyOf(item)}>
                  {columns.map(({ label, align, show }) => (
                    <TableCell
                      key={label}
                      align={align}
                      sx={{ maxWidth: 320, overflow: 'hidden', textOverflow: 'ellipsis' }}
                    >
                      {show(item)}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Panel>
  );
}
