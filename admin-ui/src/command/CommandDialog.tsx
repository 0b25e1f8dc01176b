import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { PersonCommandKind } from '@cartera/domain/account';
import { ApiProblem } from '../asking/index.js';
import type { CaseFile } from '../caseFile/caseSource.js';
import { centsOf } from '../format/index.js';
import { FormField } from './FormField.js';
import { commandFields } from './commandFields.js';
import type { CommandField } from './commandFields.js';
import { useCommand } from './useCommand.js';

interface CommandDialogProps {
  kind: PersonCommandKind;
  file: CaseFile;
  /** What the command is about, known from the case file: the promise, the ruling, the agreement. */
  about: Record<string, unknown>;
  /** Values to begin with, by field. */
  startWith?: Record<string, string>;
  onClose: () => void;
}

/** The command's value of what was typed; undefined for an optional field left empty. */
function valueOf(field: CommandField, typed: string): unknown {
  if (field.as === 'money') return typed.trim() === '' ? undefined : (centsOf(typed) ?? Number.NaN);
  if (field.as === 'person') return typed === 'nobody' ? null : typed;
  const text = typed.trim();
  return text === '' ? undefined : text;
}

/** Asks for one command's facts and sends it. What was typed stays until the API has said yes. */
export function CommandDialog({ kind, file, about, startWith = {}, onClose }: CommandDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [typed, setTyped] = useState<Record<string, string>>(startWith);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const command = useCommand(file.id, kind, () => {
    notify('command.done', { type: 'success', messageArgs: { what: translate(`command.kinds.${kind}`) } });
    onClose();
  });
  const fields = commandFields[kind] ?? [];
  const said = command.error instanceof ApiProblem ? command.error.errors : [];

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body: Record<string, unknown> = { ...about };
    const faults: Record<string, string> = {};
    for (const field of fields) {
      const value = valueOf(field, typed[field.name] ?? '');
      if (Number.isNaN(value)) faults[field.name] = translate('contact.wrongAmount');
      else if (value !== undefined) body[field.name] = value;
    }
    setWrong(faults);
    if (Object.keys(faults).length === 0) command.mutate(body);
  };
  return (
    <Dialog
      open
      onClose={command.isPending ? undefined : onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby="command-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="command-title">{translate(`command.kinds.${kind}`)}</DialogTitle>
        <DialogContent>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {translate(`command.consequences.${kind}`)}
          </Typography>
          {command.error ? <Alert severity="error">{command.error.message}</Alert> : null}
          {fields.map((field) => (
            <FormField
              key={field.name}
              field={field}
              file={file}
              value={typed[field.name] ?? ''}
              onChange={(value) => setTyped((all) => ({ ...all, [field.name]: value }))}
              problem={wrong[field.name] ?? said.find((one) => one.field === `/${field.name}`)?.message}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit" disabled={command.isPending}>
            {translate('shown.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={command.isPending}>
            {translate(`command.kinds.${kind}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
