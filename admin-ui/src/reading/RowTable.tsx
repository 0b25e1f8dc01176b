import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { KeyboardEvent, ReactNode } from 'react';

export interface RowColumn<Row> {
  /** Also its key. */
  label: string;
  align?: 'left' | 'right';
  render: (row: Row) => ReactNode;
}

interface RowTableProps<Row> {
  label: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Opens a row, by pointer or with Enter. */
  onOpen?: (row: Row) => void;
  empty?: ReactNode;
}

/** Rows that came whole, inside another screen; lists with pages are `RecordList`s. */
export function RowTable<Row>({ label, columns, rows, rowKey, onOpen, empty }: RowTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    // What scrolls must be reachable by keyboard.
    <Box tabIndex={0} role="region" aria-label={label} sx={{ overflowX: 'auto' }}>
      <Table
        size="small"
        aria-label={label}
        // The edges of a panel's heading: its first and last columns begin and end where the heading does.
        sx={{ '& tr > :first-of-type': { pl: 2 }, '& tr > :last-of-type': { pr: 2 } }}
      >
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.label} align={column.align ?? 'left'}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={rowKey(row)}
              hover={onOpen !== undefined}
              tabIndex={onOpen === undefined ? undefined : 0}
              sx={{ cursor: onOpen === undefined ? undefined : 'pointer', '&:last-child td': { borderBottom: 0 } }}
              onClick={onOpen === undefined ? undefined : () => onOpen(row)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
              }}
            >
              {columns.map((column) => (
                <TableCell key={column.label} align={column.align ?? 'left'}>
                  {column.render(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
