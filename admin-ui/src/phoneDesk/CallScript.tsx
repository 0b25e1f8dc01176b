import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WhoAnswered } from '@cartera/domain/contact';
import type { CaseFile } from '../caseFile/caseSource.js';
import { moneyText } from '../format/index.js';
import { Panel } from '../layout/index.js';

interface CallScriptProps {
  file: CaseFile;
  who: WhoAnswered;
}

/**
 * What to say. Of the debt nothing is said until somebody who answers for it is on the line: telling anybody else is what the
 * law forbids.
 */
export function CallScript({ file, who }: CallScriptProps) {
  const translate = useTranslate();
  const holder = file.parties.find(({ role }) => role === 'titular');
  const part = who === 'nobody' ? 'greet' : who === 'third' || who === 'minorOrElder' ? 'third' : 'confirmed';
  const told = {
    name: holder?.fullName ?? '',
    client: file.clientName,
    reference: file.reference,
    balance: moneyText(file.balanceCents, file.currency),
  };
  return (
    <Panel title={translate('phone.script')}>
      <Box sx={{ px: 2, py: 1.5, minHeight: 96 }} aria-live="polite">
        <Typography sx={{ fontSize: '1.25rem', lineHeight: 1.4 }}>
          {translate(`phone.scripts.${part}`, told)}
        </Typography>
        <Typography color="text.secondary">{translate(`phone.scripts.${part}Help`)}</Typography>
      </Box>
    </Panel>
  );
}
