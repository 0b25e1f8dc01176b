import { Alert, Box, Button, Link as TextLink, Skeleton, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import type { WhoAnswered } from '@cartera/domain/contact';
import { useOperation } from '../asking/index.js';
import { CaseAnswers } from '../caseFile/CaseAnswers.js';
import { CaseHeader } from '../caseFile/CaseHeader.js';
import { useCaseFile, useSituation } from '../caseFile/caseSource.js';
import { AgreementDialog } from '../command/AgreementDialog.js';
import { ContactForm } from '../contact/index.js';
import { phoneText } from '../format/index.js';
import { NotRead, Panel } from '../layout/index.js';
import { claimTask, placeOfTask, putBackTask, takeNextTask } from '../task/index.js';
import { CallScript } from './CallScript.js';
import { useCallClock } from './useCallClock.js';

function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** One call: whom, what to say, what came of it; then the next one by itself. */
function Call({ taskId, accountId }: { taskId: string; accountId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const file = useCaseFile(accountId);
  const situation = useSituation(accountId);
  const clock = useCallClock();
  const [who, setWho] = useState<WhoAnswered>('nobody');
  const [dialled, setDialled] = useState<string>();
  const [agreeing, setAgreeing] = useState(false);
  const next = useOperation((id, _asked: null) => takeNextTask(id, 'phone'));

  useEffect(() => {
    // Opened from a list or an address: whoever works on it, has it.
    claimTask(taskId).catch((error: Error) => notify(error.message, { type: 'warning' }));
  }, [taskId, notify]);

  const goOn = (): void => {
    next.mutate(null, {
      onSuccess: (task) => void navigate(task === null ? '/phone' : placeOfTask(task)),
      onError: () => void navigate('/phone'),
    });
  };
  const leave = (): void => {
    putBackTask(taskId).then(goOn, (error: Error) => notify(error.message, { type: 'error' }));
  };
  if (file.error && file.data === undefined) return <NotRead error={file.error} onRetry={() => void file.refetch()} />;
  if (file.data === undefined || situation.data === undefined) return <Skeleton height={320} />;

  const phones = file.data.contactPoints.filter(
    ({ kind, authorisation }) => kind === 'phone' && authorisation === 'authorised',
  );
  const ways = situation.data.contact.filter(({ medium }) => medium === 'call');
  const barred = ways.length > 0 && ways.every(({ allowed }) => !allowed) ? ways[0]?.reason : undefined;
  return (
    <Box>
      <CaseHeader file={file.data} />
      <CaseAnswers file={file.data} situation={situation.data} />
      {barred ? (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('phone.mayNot', { reason: `${barred.title} ${barred.action}` })}
        </Alert>
      ) : null}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 7fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <CallScript file={file.data} who={who} />
          <Panel
            title={translate('phone.numbers')}
            aside={
              <Typography role="timer" aria-live="off">
                {`${translate(`phone.${clock.phase}`)} ${clock.phase === 'notDialled' ? '' : clockText(clock.seconds)}`}
              </Typography>
            }
          >
            <Box sx={{ px: 2, py: 1.5, display: 'grid', gap: 1 }}>
              {phones.map(({ id, value }) => (
                <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <Typography sx={{ flexGrow: 1, fontSize: '1.125rem' }}>{phoneText(value)}</Typography>
                  <Button
                    href={`tel:${value}`}
                    variant="outlined"
                    disabled={Boolean(barred)}
                    onClick={() => {
                      setDialled(id);
                      clock.dial();
                    }}
                    aria-label={translate('phone.dial', { number: phoneText(value) })}
                  >
                    {translate('phone.dial', { number: '' })}
                  </Button>
                </Box>
              ))}
              {phones.length === 0 ? (
                <Typography color="text.secondary">{translate('phone.noNumbers')}</Typography>
              ) : null}
              {clock.phase === 'dialled' ? (
                <Button color="inherit" variant="outlined" onClick={clock.hangUp}>
                  {translate('phone.hangUp')}
                </Button>
              ) : null}
            </Box>
          </Panel>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
            <Button color="inherit" onClick={leave}>
              {translate('phone.leave')}
            </Button>
            <TextLink component={Link} to={`/accounts/${accountId}/show`}>
              {translate('phone.caseFile')}
            </TextLink>
          </Box>
        </Box>
        <Panel
          title={translate('contact.register')}
          aside={
            <>
              <Typography variant="caption" color="text.secondary">
                {translate('phone.keys')}
              </Typography>
              <Button onClick={() => setAgreeing(true)}>{translate('command.kinds.proposeAgreement')}</Button>
            </>
          }
        >
          <Box sx={{ p: 2 }}>
            <ContactForm
              key={dialled}
              file={file.data}
              medium="call"
              taskId={taskId}
              contactPointId={dialled ?? (phones.length === 1 ? phones[0]?.id : undefined)}
              clockOffsetMs={situation.data.clockOffsetMs}
              talkSeconds={clock.talkSeconds}
              byKeyboard
              onWho={setWho}
              onDone={goOn}
            />
          </Box>
        </Panel>
      </Box>
      {agreeing ? <AgreementDialog file={file.data} onClose={() => setAgreeing(false)} /> : null}
    </Box>
  );
}

export default function PhoneCall() {
  const { taskId = '', accountId = '' } = useParams<{ taskId: string; accountId: string }>();
  // A call begins with nothing of the one before.
  return <Call key={taskId} taskId={taskId} accountId={accountId} />;
}
