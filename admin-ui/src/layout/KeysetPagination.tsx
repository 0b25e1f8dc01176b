import Next from '@mui/icons-material/ChevronRight';
import Previous from '@mui/icons-material/ChevronLeft';
import { Box, IconButton, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

/** How much of a list is shown, and its neighbours. Beyond what anybody reads, nothing is counted. */
export function KeysetPagination() {
  const translate = useTranslate();
  const list = useListContext();
  const { page, perPage, data, setPage, hasNextPage, total } = list;
  const shown = data?.length ?? 0;
  if (shown === 0 && page === 1) return null;
  const from = (page - 1) * perPage + 1;
  const to = from + Math.max(shown - 1, 0);
  const { total: counted, totalIsCapped } = (list.meta ?? {}) as { total?: number; totalIsCapped?: boolean };
  const capped = totalIsCapped === true && counted !== undefined ? Math.max(counted, to) : undefined;
  const count = total ?? counted;
  const all =
    capped !== undefined
      ? translate('shown.atLeast', { count: capped.toLocaleString('es-MX') })
      : (count?.toLocaleString('es-MX') ?? '…');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        minHeight: 40,
        px: 1,
        color: 'text.secondary',
      }}
    >
      <Typography role="status">{translate('shown.countOf', { from, to, total: all })}</Typography>
      <IconButton
        aria-label={translate('ra.navigation.previous')}
        disabled={page <= 1}
        onClick={() => setPage(page - 1)}
      >
        <Previous />
      </IconButton>
      <IconButton
        aria-label={translate('ra.navigation.next')}
        disabled={hasNextPage !== true}
        onClick={() => setPage(page + 1)}
      >
        <Next />
      </IconButton>
    </Box>
  );
}
