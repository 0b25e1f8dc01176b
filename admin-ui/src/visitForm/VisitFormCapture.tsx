import { Box, Button, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Panel, ScreenHeader } from '../layout/index.js';
import { Reading } from '../reading/index.js';
import { PaperForm } from './PaperForm.js';
import { readVisitForm } from './visitFormSource.js';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

function Paper({ id, onCaptured }: { id: string; onCaptured: () => void }) {
  const query = useQuery({ queryKey: ['visitForms', 'form', id], queryFn: () => readVisitForm(id), retry: false });
  return <Reading query={query}>{(form) => <PaperForm form={form} onCaptured={onCaptured} />}</Reading>;
}

/**
 * Papers that came back from their visits: each is called by its code, which a reader types and ends with Enter, and recorded as
 * the gestión that a phone would have sent. The code says nothing by itself, so it may stay in the address.
 */
export default function VisitFormCapture() {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useSearchParams();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const [captured, setCaptured] = useState(0);
  const formId = asked.get('form');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = uuid.exec(code)?.[0].toLowerCase();
    setWrong(found === undefined);
    if (found === undefined) return;
    setCode('');
    setAsked({ form: found });
  };
  const done = (): void => {
    setCaptured((count) => count + 1);
    notify('contact.saved', { type: 'success' });
    void queries.invalidateQueries({ queryKey: ['visitForms'] });
    setAsked({});
    field.current?.focus();
  };
  return (
    <>
      <ScreenHeader
        title={translate('visitForm.captureTitle')}
        aside={captured === 0 ? undefined : translate('visitForm.capturedNow', { smart_count: captured })}
      />
      <Panel sx={{ mb: 2 }}>
        <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
          <TextField
            autoFocus
            inputRef={field}
            label={translate('visitForm.code')}
            value={code}
            error={wrong}
            helperText={translate(wrong ? 'visitForm.wrongCode' : 'visitForm.codeHelp')}
            autoComplete="off"
            onChange={(event) => setCode(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            sx={{ width: 'min(480px, 100%)' }}
          />
          <Button type="submit" variant={formId === null ? 'contained' : 'outlined'} sx={{ mt: 1 }}>
            {translate('visitForm.find')}
          </Button>
        </Box>
      </Panel>
      {formId === null ? (
        <Typography color="text.secondary">{translate('visitForm.howToCapture')}</Typography>
      ) : (
        <Paper key={formId} id={formId} onCaptured={done} />
      )}
    </>
  );
}
