import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { agreementKinds } from '@cartera/domain/agreement';
import type { AgreementKind } from '@cartera/domain/agreement';
import type { CaseFile } from '../caseFile/caseSource.js';
import { centsOf, dayText, moneyText } from '../format/index.js';
import { instalmentPlan } from './instalmentPlan.js';
import { useCommand } from './useCommand.js';

/** Proposes an agreement: a forgiven part and payments that tie to the balance, to the cent. */
export function AgreementDialog({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [kind, setKind] = useState<AgreementKind>('restructure');
  const [forgiven, setForgiven] = useState('0');
  const [count, setCount] = useState(2);
  const [first, setFirst] = useState('');
  const [note, setNote] = useState('');
  const propose = useCommand(file.id, 'proposeAgreement', () => {
    notify('command.done', { type: 'success', messageArgs: { what: translate('command.kinds.proposeAgreement') } });
    onClose();
  });
  const forgivenCents = kind === 'forgiveness' ? centsOf(forgiven) : 0;
  const owed = file.balanceCents - (forgivenCents ?? 0);
  const plan = first === '' || owed <= 0 ? [] : instalmentPlan(owed, count, first);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (forgivenCents === undefined || plan.length === 0) return;
    const text = note.trim();
    propose.mutate({ kind, forgivenCents, instalments: plan, ...(text === '' ? {} : { note: text }) });
  };
  return (
    <Dialog
      open
      onClose={propose.isPending ? undefined : onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby="agreement-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="agreement-title">{translate('command.kinds.proposeAgreement')}</DialogTitle>
        <DialogContent>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {translate('command.consequences.proposeAgreement')}
          </Typography>
          {propose.error ? <Alert severity="error">{propose.error.message}</Alert> : null}
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2 }}>
            <TextField
              select
              label={translate('agreement.form.kind')}
              value={kind}
              onChange={(event) => setKind(event.target.value as AgreementKind)}
            >
              {agreementKinds.map((one) => (
                <MenuItem key={one} value={one}>
                  {translate(`agreement.kinds.${one}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label={translate('agreement.form.forgiven')}
              value={kind === 'forgiveness' ? forgiven : '0'}
              disabled={kind !== 'forgiveness'}
              onChange={(event) => setForgiven(event.target.value)}
              error={forgivenCents === undefined}
              helperText={forgivenCents === undefined ? translate('contact.wrongAmount') : undefined}
            />
            <TextField
              label={translate('agreement.form.count')}
              type="number"
              value={count}
              onChange={(event) => setCount(Math.min(60, Math.max(1, Math.trunc(Number(event.target.value)))))}
              slotProps={{ htmlInput: { min: 1, max: 60 } }}
            />
            <TextField
              label={translate('agreement.form.first')}
              type="date"
              required
              value={first}
              onChange={(event) => setFirst(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </Box>
          <TextField
            fullWidth
            multiline
            minRows={2}
            label={translate('command.fields.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 1_000 } }}
          />
          {plan.length === 0 ? null : (
            <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1, maxHeight: 220, overflowY: 'auto' }}>
              {plan.map(({ amountCents, dueOn }, index) => (
                <Box
                  component="li"
                  key={dueOn}
                  sx={{
                    display: 'flex',
                    justifyContent: 'space-between',
                    borderBottom: 1,
                    borderColor: 'divider',
                    py: 0.5,
                  }}
                >
                  <span>{`${translate('agreement.form.instalment', { number: index + 1 })} · ${dayText(dueOn)}`}</span>
                  <span>{moneyText(amountCents, file.currency)}</span>
                </Box>
              ))}
              <Typography variant="caption" color="text.secondary">
                {translate('agreement.form.ties', { balance: moneyText(file.balanceCents, file.currency) })}
              </Typography>
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit" disabled={propose.isPending}>
            {translate('shown.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={plan.length === 0} loading={propose.isPending}>
            {translate('command.kinds.proposeAgreement')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
