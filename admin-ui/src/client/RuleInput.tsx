import { TextField, ToggleButton, ToggleButtonGroup, Typography, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ChoiceField } from '../orderForm/index.js';
import type { RuleField } from './ruleField.js';
import { ruleOf } from './ruleField.js';

const weekdays = ['1', '2', '3', '4', '5', '6', '0'] as const;

interface RuleInputProps {
  field: RuleField;
  typed: string;
  disabled: boolean;
  /** What the API found wrong with it. */
  problem: string | undefined;
  onChange: (typed: string) => void;
}

/** One rule, as its kind is typed. Empty keeps the product's default. */
export function RuleInput({ field: { path, kind }, typed, disabled, problem, onChange }: RuleInputProps) {
  const translate = useTranslate();
  const label = path.startsWith('report.rulingCodes.')
    ? translate('client.rulingCode', { ruling: (path.split('.')[2] ?? '').replaceAll('_', ' ') })
    : translate(`client.rules.${path}`);
  if (kind === 'flag')
    return (
      <ChoiceField
        label={label}
        value={typed}
        none={translate('client.byDefault')}
        disabled={disabled}
        options={['true', 'false'].map((value) => ({ value, label: translate(`ra.boolean.${value}`) }))}
        onChoose={onChange}
      />
    );
  if (kind === 'weekdays')
    return (
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Typography variant="caption" color="text.secondary" component="div">
          {label}
        </Typography>
        <ToggleButtonGroup
          size="small"
          disabled={disabled}
          aria-label={label}
          value={typed === '' ? [] : typed.split(',')}
          onChange={(_event, days: string[]) => onChange([...days].sort().join(','))}
        >
          {weekdays.map((day) => (
            <ToggleButton key={day} value={day} sx={{ px: 1.5, textTransform: 'none' }}>
              {translate(`client.weekdays.${day}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
    );
  const isWrong = ruleOf(kind, typed) === null || problem !== undefined;
  const isLong = kind === 'payments' || (kind === 'text' && path.startsWith('letter.'));
  return (
    <TextField
      label={label}
      value={typed}
      disabled={disabled}
      error={isWrong}
      multiline={isLong}
      minRows={isLong ? 2 : undefined}
      sx={isLong ? { gridColumn: '1 / -1' } : undefined}
      type={kind === 'minute' ? 'time' : 'text'}
      helperText={problem ?? (kind === 'payments' ? translate('client.paymentsHelp') : undefined)}
      placeholder={translate('client.byDefault')}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: kind === 'whole' ? { inputMode: 'numeric', maxLength: 4 } : {},
      }}
    />
  );
}
