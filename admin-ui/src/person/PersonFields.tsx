import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { roles } from '@cartera/domain/people';
import type { Role } from '@cartera/domain/people';
import { useClientChoices } from '../choices/index.js';
import { ChoiceField } from '../orderForm/index.js';

/** What is said of somebody who signs in. */
export interface PersonFacts {
  fullName: string;
  role: Role;
  /** Clients whose records they see; null for all. */
  clientScope: string[] | null;
}

interface PersonFieldsProps {
  facts: PersonFacts;
  onChange: (facts: PersonFacts) => void;
}

/** Name, role and reach. */
export function PersonFields({ facts, onChange }: PersonFieldsProps) {
  const translate = useTranslate();
  const clients = useClientChoices();
  return (
    <>
      <TextField
        required
        label={translate('person.fullName')}
        value={facts.fullName}
        onChange={(event) => onChange({ ...facts, fullName: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <ChoiceField
        label={translate('person.role')}
        value={facts.role}
        options={roles.map((role) => ({ value: role, label: translate(`session.roles.${role}`) }))}
        onChoose={(role) => onChange({ ...facts, role: role as Role })}
      />
      <Autocomplete
        multiple
        size="small"
        options={clients}
        value={clients.filter(({ value }) => facts.clientScope?.includes(value) === true)}
        onChange={(_event, chosen) =>
          onChange({ ...facts, clientScope: chosen.length === 0 ? null : chosen.map(({ value }) => value) })
        }
        renderInput={({ InputLabelProps: _label, ...params }) => (
          <TextField {...params} label={translate('person.clients')} helperText={translate('person.clientsHelp')} />
        )}
      />
    </>
  );
}
