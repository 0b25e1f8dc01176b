import { Alert, Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOfDate, isMexicanZone, momentOf } from '@cartera/domain/calendar';
import { useOperation } from '../asking/index.js';
import { CaseHeader } from '../caseFile/CaseHeader.js';
import { useCaseFile } from '../caseFile/caseSource.js';
import { ContactFields } from '../contact/index.js';
import type { ToldContact } from '../contact/index.js';
import { Panel } from '../layout/index.js';
import { Reading } from '../reading/index.js';
import { Moment } from '../shown/index.js';
import { ScanField } from './ScanField.js';
import { captureVisitForm } from './visitFormSource.js';
import type { CapturedVisit, VisitForm } from './visitFormSource.js';

/** The moment of a day and an hour that somebody wrote by the clock of the account's zone. */
function writtenMoment(day: string, hour: string, zone: string): string | undefined {
  const [hours, minutes] = hour.split(':').map(Number);
  if (
    !isMexicanZone(zone) ||
    day === '' ||
    hours === undefined ||
    minutes === undefined ||
    Number.isNaN(hours + minutes)
  )
    return undefined;
  return new Date(momentOf(dayOfDate(day), hours * 60 + minutes, zone)).toISOString();
}

/** One paper: its image, and what it says, typed beside it. */
export function PaperForm({ form, onCaptured }: { form: VisitForm; onCaptured: () => void }) {
  const translate = useTranslate();
  const file = useCaseFile(form.accountId);
  const [scan, setScan] = useState<string>();
  const [day, setDay] = useState('');
  const [hour, setHour] = useState('');
  const capture = useOperation((id, told: CapturedVisit) => captureVisitForm(id, form.id, told), onCaptured);
  return (
    <Reading query={file}>
      {(account) => {
        const at = writtenMoment(day, hour, account.timeZone);
        const send = (told: ToldContact): void => {
          if (scan !== undefined && at !== undefined) capture.mutate({ ...told, at, scanSha256: scan });
        };
        return (
          <>
            <CaseHeader file={account} />
            {form.capturedAt === null ? null : (
              <Alert severity="info" sx={{ mb: 1.5 }}>
                {translate('visitForm.alreadyCaptured')} <Moment at={form.capturedAt} />
              </Alert>
            )}
            {form.capturedAt === null && !form.taskOpen ? (
              <Alert severity="warning" sx={{ mb: 1.5 }}>
                {translate('visitForm.taskClosed')}
              </Alert>
            ) : null}
            {form.capturedAt === null ? (
              <Box
                sx={{
                  display: 'grid',
                  gap: 1.5,
                  alignItems: 'start',
                  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
                }}
              >
                <ScanField formId={form.id} onKept={setScan} />
                <Panel title={translate('visitForm.says')}>
                  <Box sx={{ p: 2 }}>
                    <ContactFields
                      file={account}
                      medium="visit"
                      contactPointId={null}
                      order={capture}
                      isIncomplete={scan === undefined || at === undefined}
                      onTold={send}
                    >
                      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2 }}>
                        <TextField
                          required
                          type="date"
                          label={translate('visitForm.day')}
                          value={day}
                          onChange={(event) => setDay(event.target.value)}
                          slotProps={{ inputLabel: { shrink: true } }}
                        />
                        <TextField
                          required
                          type="time"
                          label={translate('visitForm.hour')}
                          value={hour}
                          onChange={(event) => setHour(event.target.value)}
                          slotProps={{ inputLabel: { shrink: true } }}
                        />
                      </Box>
                    </ContactFields>
                  </Box>
                </Panel>
              </Box>
            ) : null}
          </>
        );
      }}
    </Reading>
  );
}
