import { Box, Chip, Skeleton, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Nothing, NotRead } from '../layout/index.js';
import { caseKey } from '../live/index.js';
import { EventIcon, Moment } from '../shown/index.js';
import { readTimeline, useCasePart } from './caseSource.js';
import type { CaseFile } from './caseSource.js';
import { entryFamilies, familyOf } from './entryFamily.js';
import type { EntryFamily } from './entryFamily.js';
import { useEntryWords } from './useEntryWords.js';

const rowHeight = 52;

function iconOf(kind: string, data: Record<string, unknown>): string {
  if (typeof data.medium === 'string') return data.medium;
  if (kind.startsWith('letter')) return 'letter';
  if (kind.startsWith('message')) return 'message';
  if (kind.startsWith('promise')) return 'judgePromise';
  if (kind.startsWith('agreement') || kind === 'offerMade') return 'decideAgreement';
  if (kind.startsWith('ruling')) return 'ruling';
  if (kind.startsWith('address')) return 'reviewAddress';
  return kind;
}

/** Everything that happened, newest first; thousands of entries cost what is on screen. */
export function CaseTimeline({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  const wordsOf = useEntryWords();
  const [family, setFamily] = useState<EntryFamily>('all');
  const scroller = useRef<HTMLDivElement>(null);
  const { data: attempts } = useCasePart(file.id, 'attempts');
  const timeline = useInfiniteQuery({
    queryKey: [caseKey, file.id, 'timeline'],
    queryFn: ({ pageParam }) => readTimeline(file.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined),
  });
  const notes = useMemo(() => new Map((attempts ?? []).map(({ id, note }) => [id, note])), [attempts]);
  const entries = useMemo(() => {
    const all = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
    return family === 'all' ? all : all.filter(({ kind }) => familyOf(kind) === family);
  }, [timeline.data, family]);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline;
  useEffect(() => {
    // Also when a filter leaves little to show: what it looks for may be further back.
    if (hasNextPage && !isFetchingNextPage && last >= entries.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, entries.length]);

  return (
    <Box>
      <Box role="group" sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', p: 1 }}>
        {entryFamilies.map((one) => (
          <Chip
            key={one}
            clickable
            aria-pressed={family === one}
            variant={family === one ? 'filled' : 'outlined'}
            color={family === one ? 'primary' : 'default'}
            label={translate(`case.filters.${one}`)}
            onClick={() => setFamily(one)}
          />
        ))}
      </Box>
      {timeline.isPending ? (
        <Box sx={{ px: 2 }}>
          {[1, 2, 3, 4].map((row) => (
            <Skeleton key={row} sx={{ height: rowHeight }} />
          ))}
        </Box>
      ) : timeline.isError && entries.length === 0 ? (
        <NotRead error={timeline.error} onRetry={() => void timeline.refetch()} />
      ) : entries.length === 0 ? (
        <Nothing title={translate(isFetchingNextPage ? 'case.loadingMore' : 'case.emptyTimeline')} />
      ) : (
        <Box
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={translate('case.tabs.timeline')}
          sx={{ height: 'max(360px, calc(100dvh - 420px))', overflowY: 'auto', borderTop: 1, borderColor: 'divider' }}
        >
          <Box component="ol" sx={{ position: 'relative', m: 0, p: 0, listStyle: 'none', height: rows.getTotalSize() }}>
            {shown.map(({ index, start }) => {
              const entry = entries[index];
              if (entry === undefined) return null;
              const { title, facts } = wordsOf(entry, file.currency);
              const attempt = entry.data.contactAttemptId;
              const note = typeof attempt === 'string' ? notes.get(attempt) : undefined;
              return (
                <Box
                  component="li"
                  key={entry.sequence}
                  sx={{
                    position: 'absolute',
                    insetInline: 0,
                    top: start,
                    height: rowHeight,
                    px: 2,
                    display: 'grid',
                    gridTemplateColumns: '24px minmax(0, 1fr) auto',
                    alignItems: 'center',
                    columnGap: 1,
                    borderBottom: 1,
                    borderColor: 'divider',
                  }}
                >
                  <EventIcon what={iconOf(entry.kind, entry.data)} />
                  <Box sx={{ minWidth: 0 }}>
                    <Typography noWrap title={facts}>
                      <strong style={{ fontWeight: 500 }}>{title}</strong>
                      {facts === '' ? '' : ` · ${facts}`}
                    </Typography>
                    <Typography
                      variant="caption"
                      component="div"
                      color="text.secondary"
                      noWrap
                      title={note ?? undefined}
                    >
                      {[entry.actorName ?? 'Cartera', note ? `«${note}»` : undefined].filter(Boolean).join(' · ')}
                    </Typography>
                  </Box>
                  <Typography variant="caption" color="text.secondary">
                    <Moment at={entry.at} timeZone={file.timeZone} />
                  </Typography>
                </Box>
              );
            })}
          </Box>
        </Box>
      )}
    </Box>
  );
}
