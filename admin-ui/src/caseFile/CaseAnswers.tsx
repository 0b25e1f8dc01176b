import Block from '@mui/icons-material/BlockOutlined';
import Check from '@mui/icons-material/CheckCircleOutlined';
import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { contactMedia } from '@cartera/domain/contact';
import { momentText, whenText } from '../format/index.js';
import { useNow } from '../live/index.js';
import { EventIcon, Moment, NextEventLine } from '../shown/index.js';
import type { CaseFile, Situation } from './caseSource.js';
import { useCasePart } from './caseSource.js';

function Answer({ question, children }: { question: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0, px: 2, py: 1 }}>
      <Typography variant="overline" component="h2" color="text.secondary">
        {question}
      </Typography>
      <Box sx={{ minHeight: 40 }}>{children}</Box>
    </Box>
  );
}

/** Each medium with the first way that is allowed now, or the reason why none is. */
function MayContact({ situation, timeZone }: { situation: Situation; timeZone: string }) {
  const translate = useTranslate();
  const now = useNow();
  const media = contactMedia
    .map((medium) => ({ medium, ways: situation.contact.filter((way) => way.medium === medium) }))
    .filter(({ ways }) => ways.length > 0);
  if (media.length === 0) return <Typography color="text.secondary">{translate('case.noWay')}</Typography>;
  const [first] = situation.contact;
  const reasons = new Set(situation.contact.map(({ allowed, reason }) => (allowed ? '' : reason?.code)));
  if (first !== undefined && !first.allowed && reasons.size === 1 && first.allowedAt === null)
    return (
      <Box sx={{ display: 'flex', gap: 0.75 }}>
        <Block aria-hidden sx={{ fontSize: 18, mt: 0.125, color: ({ palette }) => palette.tokens.state.blocked }} />
        <Box>
          <Typography>{`${translate('case.noMedium')} ${first.reason?.title ?? ''}`}</Typography>
          <Typography color="text.secondary">{first.reason?.action}</Typography>
        </Box>
      </Box>
    );
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
      {media.map(({ medium, ways }) => {
        const way = ways.find(({ allowed }) => allowed) ?? ways[0];
        if (way === undefined) return null;
        const until =
          way.allowedAt === null
            ? ''
            : ` · ${translate('case.from', { when: whenText(way.allowedAt, now, timeZone) })}`;
        return (
          <Box component="li" key={medium} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
            <EventIcon what={medium} />
            <Typography component="span" noWrap title={way.reason?.action}>
              {`${translate(`medium.${medium}`)}: `}
              {way.allowed ? translate('case.may') : `${translate('case.mayNot')}. ${way.reason?.title ?? ''}${until}`}
            </Typography>
            {way.allowed ? (
              <Check aria-hidden sx={{ fontSize: 16, color: ({ palette }) => palette.tokens.state.good }} />
            ) : (
              <Block aria-hidden sx={{ fontSize: 16, color: ({ palette }) => palette.tokens.state.blocked }} />
            )}
          </Box>
        );
      })}
    </Box>
  );
}

/** Who spoke last with whoever owes, when, and what was said. */
function LastSpoke({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  const { data } = useCasePart(file.id, 'attempts');
  if (data === undefined) return <Skeleton width="80%" />;
  const last = data.find(({ whoAnswered }) => whoAnswered !== 'nobody');
  if (last === undefined) return <Typography color="text.secondary">{translate('case.neverSpoke')}</Typography>;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography noWrap title={momentText(last.at, file.timeZone)}>
        {`${translate(`whoAnswered.${last.whoAnswered}`)} · ${translate(`result.${last.result}`, { _: last.result })}`}
      </Typography>
      <Typography color="text.secondary" noWrap title={last.note ?? undefined}>
        {[last.note === null ? undefined : `«${last.note}»`, last.actorName].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}

/** The questions that everybody has in front of an account, answered before they are asked. */
export function CaseAnswers({ file, situation }: { file: CaseFile; situation: Situation | undefined }) {
  const translate = useTranslate();
  return (
    <Box
      sx={({ palette }) => ({
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr 1.1fr 1fr 1.4fr' },
        border: `1px solid ${palette.divider}`,
        borderRadius: 1,
        bgcolor: palette.tokens.panel,
        mb: 1.5,
      })}
    >
      <Answer question={translate('case.why')}>
        {situation === undefined ? (
          <Skeleton width="80%" />
        ) : (
          <>
            <Typography>{situation.why?.words ?? '—'}</Typography>
            <Typography color="text.secondary" noWrap>
              {situation.why?.actorName === undefined || situation.why.actorName === null
                ? ''
                : `${situation.why.actorName} · `}
              <Moment at={situation.stageSince} timeZone={file.timeZone} />
            </Typography>
          </>
        )}
      </Answer>
      <Answer question={translate('case.next')}>
        {situation === undefined ? (
          <Skeleton width="80%" />
        ) : (
          <Box sx={{ '& .MuiTypography-root': { whiteSpace: 'normal' } }}>
            <NextEventLine event={situation.next} timeZone={file.timeZone} />
          </Box>
        )}
      </Answer>
      <Answer question={translate('case.lastSpoke')}>
        <LastSpoke file={file} />
      </Answer>
      <Answer question={translate('case.mayContact')}>
        {situation === undefined ? (
          <Skeleton width="80%" />
        ) : (
          <MayContact situation={situation} timeZone={file.timeZone} />
        )}
      </Answer>
    </Box>
  );
}
