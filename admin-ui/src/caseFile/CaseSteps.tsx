import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { api, ask } from '../asking/index.js';
import { NotRead, Nothing } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { EventIcon, NextEventLine, Tag } from '../shown/index.js';
import type { CaseFile } from './caseSource.js';

/** The life of an account in words: the steps of its strategy, which are behind it, and which one waits for what. */
export function CaseSteps({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  const maySee = usePermitted('strategy.read');
  const version = useQuery({
    queryKey: ['strategy-versions', file.strategyVersionId],
    enabled: maySee,
    staleTime: Infinity,
    queryFn: () => ask(api.GET('/api/v1/strategy-versions/{id}', { params: { path: { id: file.strategyVersionId } } })),
  });
  if (!maySee) return <Nothing title={translate('case.noPermissionSteps')} />;
  if (version.isError) return <NotRead error={version.error} onRetry={() => void version.refetch()} />;
  if (version.data === undefined) return <Skeleton sx={{ m: 2, height: 120 }} />;
  const { steps } = version.data.definition;
  const current = steps.findIndex(({ key }) => key === file.nextEvent?.stepKey);
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 2, display: 'grid', gap: 0 }}>
      {steps.map(({ key, kind, dayOffset, attempts }, index) => {
        const isCurrent = index === current;
        const state = isCurrent ? 'now' : current >= 0 && index < current ? 'done' : 'pending';
        return (
          <Box
            component="li"
            key={key}
            aria-current={isCurrent ? 'step' : undefined}
            sx={{
              display: 'grid',
              gridTemplateColumns: '24px minmax(0, 1fr) auto',
              columnGap: 1,
              alignItems: 'center',
              minHeight: 44,
              borderLeft: 2,
              borderColor: ({ palette }) => (state === 'pending' ? palette.divider : palette.primary.main),
              pl: 2,
            }}
          >
            <EventIcon what={kind} />
            <Box sx={{ minWidth: 0 }}>
              <Typography sx={{ fontWeight: isCurrent ? 600 : 400 }}>
                {`${translate(`case.stepKinds.${kind}`, { _: kind })} · ${key}`}
              </Typography>
              <Typography variant="caption" color="text.secondary" component="div">
                {isCurrent ? (
                  <NextEventLine event={file.nextEvent} timeZone={file.timeZone} />
                ) : (
                  [
                    translate('case.stepDay', { day: dayOffset }),
                    attempts > 1 ? `${attempts} × ${translate('task.attempt').toLowerCase()}` : undefined,
                  ]
                    .filter(Boolean)
                    .join(' · ')
                )}
              </Typography>
            </Box>
            <Tag
              label={translate(`case.${state}`)}
              tone={state === 'now' ? 'active' : state === 'done' ? 'good' : 'neutral'}
            />
          </Box>
        );
      })}
    </Box>
  );
}
