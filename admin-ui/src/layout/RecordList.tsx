import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, useListContext } from 'react-admin';
import type { SortPayload } from 'react-admin';
import { KeysetPagination } from './KeysetPagination.js';
import { NotRead } from './Nothing.js';

function Waiting() {
  return (
    <Box aria-busy sx={{ p: 1 }}>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} variant="text" sx={{ height: 36 }} />
      ))}
    </Box>
  );
}

function Rows({ empty, children }: { empty: ReactNode; children: ReactNode }) {
  const { isPending, error, data, refetch } = useListContext();
  const isEmpty = !isPending && (data?.length ?? 0) === 0;
  // Rows already read stay while a newer reading fails: the bar says that they may not be the latest.
  const failed = error && (data?.length ?? 0) === 0;
  return (
    <>
      <Box
        sx={{
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          overflowX: 'auto',
          bgcolor: 'background.paper',
          minHeight: 240,
        }}
      >
        {failed ? (
          <NotRead error={error} onRetry={() => void refetch()} />
        ) : isPending ? (
          <Waiting />
        ) : isEmpty ? (
          empty
        ) : (
          children
        )}
      </Box>
      <KeysetPagination />
    </>
  );
}

interface RecordListProps {
  resource?: string;
  /** What is over the rows: heading, filters. It can read the list with `useListContext`. */
  header: ReactNode;
  /** What is shown instead of no rows. */
  empty: ReactNode;
  /** Filters that the screen adds, out of the address. */
  filter?: Record<string, unknown>;
  /** Filters with which the list is first opened. */
  startWith?: Record<string, unknown>;
  sort?: SortPayload;
  perPage?: number;
  /** False for a list inside another screen, whose filters are not in the address. */
  ownAddress?: boolean;
  /** The rows, usually a `DataTable`. */
  children: ReactNode;
}

/** A keyset list with its designed states: waiting, failed, empty, and rows. */
export function RecordList({
  resource,
  header,
  empty,
  filter,
  startWith,
  sort,
  perPage = 50,
  ownAddress = true,
  children,
}: RecordListProps) {
  return (
    <ListBase
      resource={resource}
      perPage={perPage}
      filter={filter}
      filterDefaultValues={startWith}
      sort={sort}
      disableSyncWithLocation={!ownAddress}
      storeKey={ownAddress ? undefined : false}
    >
      {header}
      <Rows empty={empty}>{children}</Rows>
    </ListBase>
  );
}
