import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { CaseFile } from '../caseFile/caseSource.js';

type Address = NonNullable<CaseFile['contactPoints'][number]['address']>;

const parts = ['street', 'exterior', 'interior', 'settlement', 'postalCode', 'municipality', 'state'] as const;

interface TypedAddressProps {
  address: Address;
  error: Error | null;
  isPending: boolean;
  onSave: (typed: Record<string, string>) => void;
}

/** An address in its parts, as a person types it when the catalogue has no option that fits. */
export function TypedAddress({ address, error, isPending, onSave }: TypedAddressProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(parts.map((part) => [part, address[part] ?? ''])),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '')));
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ p: 2, display: 'grid', gridTemplateColumns: '2fr 1fr 1fr', columnGap: 2 }}
    >
      {error === null ? null : (
        <Alert severity="error" sx={{ gridColumn: '1 / -1' }}>
          {error.message}
        </Alert>
      )}
      {parts.map((part, index) => (
        <TextField
          key={part}
          autoFocus={index === 0}
          required={part !== 'interior'}
          label={translate(`address.parts.${part}`)}
          value={typed[part] ?? ''}
          onChange={(event) => setTyped((all) => ({ ...all, [part]: event.target.value }))}
          slotProps={{ htmlInput: part === 'postalCode' ? { inputMode: 'numeric', maxLength: 5 } : { maxLength: 200 } }}
        />
      ))}
      <Box sx={{ gridColumn: '1 / -1', textAlign: 'right', mt: 1 }}>
        <Button type="submit" variant="contained" loading={isPending}>
          {translate('address.save')}
        </Button>
      </Box>
    </Box>
  );
}
