import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useCommand } from './useCommand.js';

interface DecideProps {
  accountId: string;
  kind: 'decideAgreement' | 'decideRuling';
  /** What is decided: `agreementId` or `rulingId`. */
  about: Record<string, string>;
  onDone: () => void;
}

/** Yes, or no with its reason: whoever proposed must know what to mend. */
export function Decide({ accountId, kind, about, onDone }: DecideProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [note, setNote] = useState('');
  const decide = useCommand(accountId, kind, () => {
    notify('command.done', { type: 'success', messageArgs: { what: translate(`command.kinds.${kind}`) } });
    onDone();
  });
  const text = note.trim();
  const send = (decision: 'approve' | 'refuse'): void =>
    decide.mutate({ ...about, decision, ...(text === '' ? {} : { note: text }) });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {decide.error ? <Alert severity="error">{decide.error.message}</Alert> : null}
      <TextField
        fullWidth
        multiline
        minRows={2}
        label={translate('command.fields.note')}
        helperText={translate('decision.noteHelp')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button
          variant="outlined"
          color="error"
          disabled={text === '' || decide.isPending}
          onClick={() => send('refuse')}
        >
          {translate('decision.refuse')}
        </Button>
        <Button variant="contained" loading={decide.isPending} onClick={() => send('approve')}>
          {translate('decision.approve')}
        </Button>
      </Box>
    </Box>
  );
}
