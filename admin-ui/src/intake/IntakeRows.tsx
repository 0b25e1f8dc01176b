import {
  Box,
  Button,
  Skeleton,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tabs,
  Typography,
} from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { columnLabels } from '@cartera/domain/placement';
import type { Column } from '@cartera/domain/placement';
import { NotRead, Nothing } from '../layout/index.js';
import { Money, Tag } from '../shown/index.js';
import { readRows } from './intakeSource.js';
import type { Intake, IntakeRow, Verdict } from './intakeSource.js';

const verdicts: readonly Verdict[] = ['rejected', 'addressReview', 'accepted', 'unchanged'];

function labelOf(column: string | undefined): string {
  return column !== undefined && Object.hasOwn(columnLabels, column) ? `${columnLabels[column as Column]}: ` : '';
}

/** What was found in a row and what to do, or what was mended by itself. */
function Findings({ row }: { row: IntakeRow }) {
  if (row.problems.length === 0)
    return <>{row.corrections.map(({ part, from, to }) => `${labelOf(part)}${from ?? '—'} → ${to}`).join('; ')}</>;
  return (
    <>
      {row.problems.map(({ code, column, problem, suggestion, value }) => (
        <Box key={`${code} ${column ?? ''}`}>
          <Typography variant="inherit">{`${labelOf(column)}${problem}${value === undefined ? '' : ` («${value}»)`}`}</Typography>
          <Typography variant="caption" color="text.secondary">
            {suggestion}
          </Typography>
        </Box>
      ))}
    </>
  );
}

/** The rows of a file by what became of them: first those that need somebody. */
export function IntakeRows({ intake }: { intake: Intake }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Verdict>();
  const verdict = chosen ?? verdicts.find((one) => (intake.counts?.[one] ?? 0) > 0) ?? 'accepted';
  const rows = useInfiniteQuery({
    queryKey: ['intakes', 'rows', intake.id, verdict, intake.state],
    queryFn: ({ pageParam }) => readRows(intake.id, verdict, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined),
  });
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Box>
      <Tabs
        value={verdict}
        onChange={(_event, one: Verdict) => setChosen(one)}
        variant="scrollable"
        scrollButtons="auto"
      >
        {verdicts.map((one) => (
          <Tab
            key={one}
            value={one}
            label={`${translate(`intake.verdicts.${one}`)} ${(intake.counts?.[one] ?? 0).toLocaleString('es-MX')}`}
          />
        ))}
      </Tabs>
      {rows.isPending ? (
        <Skeleton sx={{ m: 2, height: 120 }} />
      ) : rows.isError ? (
        <NotRead error={rows.error} onRetry={() => void rows.refetch()} />
      ) : items.length === 0 ? (
        <Nothing title={translate('intake.noRows')} />
      ) : (
        <Box
          sx={{ maxHeight: 480, overflow: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={translate(`intake.verdicts.${verdict}`)}
        >
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                <TableCell align="right">{translate('intake.row')}</TableCell>
                <TableCell>{translate('account.reference')}</TableCell>
                <TableCell align="right">{translate('account.balance')}</TableCell>
                <TableCell>{translate('account.grade')}</TableCell>
                <TableCell>{translate('intake.found')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((row) => (
                <TableRow key={row.rowNumber}>
                  <TableCell align="right">{row.rowNumber}</TableCell>
                  <TableCell sx={{ whiteSpace: 'normal !important' }}>
                    {row.reference ?? '—'}
                    <Typography variant="caption" component="div" color="text.secondary">
                      {row.fullName ?? '—'}
                    </Typography>
                  </TableCell>
                  <TableCell align="right">
                    <Money cents={row.balanceCents} />
                  </TableCell>
                  <TableCell>{row.grade === null ? '—' : <Tag label={translate(`grade.${row.grade}`)} />}</TableCell>
                  <TableCell sx={{ whiteSpace: 'normal !important', minWidth: 280 }}>
                    <Findings row={row} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {rows.hasNextPage ? (
            <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage} sx={{ m: 1 }}>
              {translate('shown.more')}
            </Button>
          ) : null}
        </Box>
      )}
    </Box>
  );
}
