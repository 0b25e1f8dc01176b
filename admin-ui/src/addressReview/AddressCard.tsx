import { Alert, Box, Button, Link as TextLink, Skeleton, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { useCaseFile } from '../caseFile/caseSource.js';
import type { CaseFile } from '../caseFile/caseSource.js';
import { useCommand } from '../command/index.js';
import { Nothing, NotRead, Panel, ScreenHeader } from '../layout/index.js';
import { Tag } from '../shown/index.js';
import { claimTask, placeOfTask, putBackTask, takeNextTask } from '../task/index.js';
import { TypedAddress } from './TypedAddress.js';

/** What stands for a task in the address when somebody came from a case file. */
const noTask = 'none';

type Point = CaseFile['contactPoints'][number] & { address: NonNullable<CaseFile['contactPoints'][number]['address']> };

/** The address to look at: one that nobody could be sent to, or else the first. */
function addressOf(file: CaseFile): Point | undefined {
  const points = file.contactPoints.filter((point): point is Point => point.address !== null);
  return points.find(({ address }) => address.grade !== 'exact' && address.grade !== 'corrected') ?? points[0];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea') !== null;
}

/** One address: as it came, as it was understood, and the catalogue's options, each one key away. */
function Card({ taskId, accountId }: { taskId: string; accountId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const file = useCaseFile(accountId);
  const [chosenTyping, setTyping] = useState<boolean>();
  const next = useOperation((id, _asked: null) => takeNextTask(id, 'addressReview'));
  const hasTask = taskId !== noTask;

  useEffect(() => {
    if (hasTask) claimTask(taskId).catch((error: Error) => notify(error.message, { type: 'warning' }));
  }, [hasTask, taskId, notify]);

  const goOn = (): void => {
    if (!hasTask) {
      void navigate(`/accounts/${accountId}/show`);
      return;
    }
    next.mutate(null, {
      onSuccess: (task) => void navigate(task === null ? '/address-review' : placeOfTask(task)),
      onError: () => void navigate('/address-review'),
    });
  };
  const correct = useCommand(accountId, 'correctAddress', ({ grade }) => {
    notify('address.saved', { type: 'success', messageArgs: { grade: translate(`grade.${grade ?? 'exact'}`) } });
    goOn();
  });
  const point = file.data && addressOf(file.data);
  const candidates = point?.address.candidates.slice(0, 9) ?? [];
  // Without an option there is nothing to choose: only typing is left.
  const typing = chosenTyping ?? (point !== undefined && candidates.length === 0);
  const accept = (index: number): void => {
    const chosen = candidates[index];
    if (point === undefined || chosen === undefined || correct.isPending) return;
    correct.mutate({ contactPointId: point.id, postalSettlementId: chosen.postalSettlementId });
  };
  const skip = (): void => {
    if (!hasTask) goOn();
    else putBackTask(taskId).then(goOn, (error: Error) => notify(error.message, { type: 'error' }));
  };

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (/^[1-9]$/.test(event.key)) accept(Number(event.key) - 1);
      else if (event.key === 'e' || event.key === 'E') setTyping(true);
      else if (event.key === 'd' || event.key === 'D') skip();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  });

  if (file.data === undefined) {
    if (file.error) return <NotRead error={file.error} onRetry={() => void file.refetch()} />;
    return <Skeleton height={320} />;
  }
  if (point === undefined) return <Nothing title={translate('address.noAddress')} />;
  const { address } = point;
  const understood = (
    ['street', 'exterior', 'interior', 'settlement', 'postalCode', 'municipality', 'state'] as const
  ).map((part) => ({ part, value: address[part] }));
  return (
    <>
      <ScreenHeader
        title={translate('address.title')}
        aside={`${file.data.reference} · ${file.data.parties[0]?.fullName ?? ''}`}
        actions={
          <>
            <TextLink component={Link} to={`/accounts/${accountId}/show`} sx={{ mr: 1 }}>
              {translate('address.caseFile')}
            </TextLink>
            <Button color="inherit" onClick={skip}>
              {translate('address.skip')}
            </Button>
          </>
        }
      />
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {translate('address.keys')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 7fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <Panel
            title={translate('address.asReceived')}
            aside={<Tag label={translate(`grade.${address.grade}`)} tone="due" />}
          >
            <Typography sx={{ px: 2, py: 1.5, fontSize: '1.125rem' }}>{point.value}</Typography>
          </Panel>
          <Panel title={translate('address.understood')}>
            <Box
              component="dl"
              sx={{ m: 0, px: 2, py: 1.5, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5 }}
            >
              {understood.map(({ part, value }) => (
                <Box key={part} sx={{ display: 'contents' }}>
                  <Typography component="dt" color="text.secondary">
                    {translate(`address.parts.${part}`)}
                  </Typography>
                  <Typography component="dd" sx={{ m: 0, fontWeight: value === null ? 400 : 500 }}>
                    {value ?? '—'}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Panel>
        </Box>
        <Panel
          title={translate(typing ? 'address.write' : 'address.candidates')}
          aside={
            <Button onClick={() => setTyping(!typing)}>
              {translate(typing ? 'address.candidates' : 'address.write')}
            </Button>
          }
        >
          {correct.error && !typing ? (
            <Alert severity="error" sx={{ m: 1.5 }}>
              {correct.error.message}
            </Alert>
          ) : null}
          {typing ? (
            <TypedAddress
              address={address}
              error={correct.error}
              isPending={correct.isPending}
              onSave={(parts) => correct.mutate({ contactPointId: point.id, parts })}
            />
          ) : candidates.length === 0 ? (
            <Nothing title={translate('address.noCandidates')} />
          ) : (
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {candidates.map((candidate, index) => (
                <Box
                  component="li"
                  key={candidate.postalSettlementId}
                  sx={{
                    display: 'grid',
                    gridTemplateColumns: '28px minmax(0, 1fr) auto auto',
                    alignItems: 'center',
                    columnGap: 1.5,
                    px: 2,
                    py: 1,
                    borderBottom: 1,
                    borderColor: 'divider',
                  }}
                >
                  <Box
                    component="kbd"
                    sx={{
                      border: 1,
                      borderColor: 'divider',
                      borderRadius: 0.5,
                      textAlign: 'center',
                      fontFamily: 'inherit',
                    }}
                  >
                    {index + 1}
                  </Box>
                  <Box sx={{ minWidth: 0 }}>
                    <Typography sx={{ fontWeight: 500 }} noWrap>
                      {`${candidate.settlement}, C.P. ${candidate.postalCode}`}
                    </Typography>
                    <Typography variant="caption" color="text.secondary">
                      {`${candidate.municipality}, ${candidate.state}`}
                    </Typography>
                  </Box>
                  <Typography variant="caption" color="text.secondary">
                    {translate('address.likeness', { percent: Math.round(candidate.score * 100) })}
                  </Typography>
                  <Button
                    variant={index === 0 ? 'contained' : 'outlined'}
                    onClick={() => accept(index)}
                    loading={correct.isPending}
                    aria-label={`${translate('address.accept')} ${candidate.settlement}, ${candidate.postalCode}`}
                  >
                    {translate('address.accept')}
                  </Button>
                </Box>
              ))}
            </Box>
          )}
        </Panel>
      </Box>
    </>
  );
}

export default function AddressCard() {
  const { taskId = '', accountId = '' } = useParams<{ taskId: string; accountId: string }>();
  return <Card key={`${taskId} ${accountId}`} taskId={taskId} accountId={accountId} />;
}
