import { MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { api, ask } from '../asking/index.js';
import type { CaseFile } from '../caseFile/caseSource.js';
import { phoneText } from '../format/index.js';
import { usePermitted, useSession } from '../session/index.js';
import type { CommandField } from './commandFields.js';

interface FormFieldProps {
  field: CommandField;
  file: CaseFile;
  value: string;
  onChange: (value: string) => void;
  /** The sentence of the API about this field. */
  problem: string | undefined;
}

interface Option {
  value: string;
  label: string;
}

/** Every version of every strategy, newest first. */
function useVersions(enabled: boolean): Option[] {
  const { data } = useQuery({
    queryKey: ['strategies', 'versions'],
    enabled,
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/strategies', { params: { query: { limit: 50 } } }));
      return Promise.all(items.map(({ id }) => ask(api.GET('/api/v1/strategies/{id}', { params: { path: { id } } }))));
    },
  });
  return (data ?? []).flatMap(({ name, versions }) =>
    versions.map(({ id, version }) => ({ value: id, label: `${name} · v${version}` })),
  );
}

/** Whom an account may be given to: nobody, me, and for who may see it, everybody. */
function usePeople(enabled: boolean): Option[] {
  const translate = useTranslate();
  const { person } = useSession();
  const maySee = usePermitted('person.manage');
  const { data } = useQuery({
    queryKey: ['people', 'choice'],
    enabled: enabled && maySee,
    queryFn: () => ask(api.GET('/api/v1/people', { params: { query: { limit: 200 } } })),
  });
  const others = (data?.items ?? []).filter(({ id, disabledAt }) => id !== person?.id && disabledAt === null);
  return [
    { value: 'nobody', label: translate('shown.nobody') },
    ...(person === undefined ? [] : [{ value: person.id, label: person.fullName }]),
    ...others.map(({ id, fullName }) => ({ value: id, label: fullName })),
  ];
}

function useOptions(field: CommandField, file: CaseFile): Option[] | undefined {
  const translate = useTranslate();
  const versions = useVersions(field.as === 'strategyVersion');
  const people = usePeople(field.as === 'person');
  switch (field.as) {
    case 'choice':
      return field.options.map((value) => ({ value, label: translate(`${field.words}.${value}`) }));
    case 'party':
      return file.parties.map(({ id, fullName, role }) => ({
        value: id,
        label: `${fullName} · ${translate(`partyRole.${role}`)}`,
      }));
    case 'point':
      return file.contactPoints.map(({ id, kind, value, authorisation }) => ({
        value: id,
        label: `${kind === 'phone' ? phoneText(value) : value} · ${translate(`authorisation.${authorisation}`)}`,
      }));
    case 'strategyVersion':
      return versions;
    case 'person':
      return people;
    case 'text':
    case 'money':
    case 'day':
      return undefined;
  }
}

/** One field of a command's form. */
export function FormField({ field, file, value, onChange, problem }: FormFieldProps) {
  const translate = useTranslate();
  const options = useOptions(field, file);
  return (
    <TextField
      fullWidth
      select={options !== undefined}
      required={field.optional !== true}
      label={translate(`command.fields.${field.name}`)}
      type={field.as === 'day' ? 'date' : 'text'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem !== undefined}
      helperText={problem}
      multiline={field.as === 'text' && field.rows !== undefined}
      minRows={field.as === 'text' ? field.rows : undefined}
      slotProps={{
        inputLabel: field.as === 'day' ? { shrink: true } : undefined,
        htmlInput: {
          ...(field.as === 'text' ? { maxLength: field.most } : {}),
          ...(field.as === 'money' ? { inputMode: 'decimal' } : {}),
        },
      }}
    >
      {options?.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
