import { MenuItem, TextField } from '@mui/material';

export interface ChoiceOption {
  value: string;
  label: string;
}

interface ChoiceFieldProps {
  label: string;
  value: string;
  options: readonly ChoiceOption[];
  onChoose: (value: string) => void;
  /** What choosing nothing is called; without it, something must be chosen. */
  none?: string;
  required?: boolean;
  helperText?: string;
  disabled?: boolean;
  minWidth?: number;
}

/** One of some. */
export function ChoiceField({
  label,
  value,
  options,
  onChoose,
  none,
  required,
  helperText,
  disabled,
  minWidth = 160,
}: ChoiceFieldProps) {
  // A value whose option has not been read yet must not be lost, nor warned of.
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <TextField
      select
      label={label}
      value={known ? value : ''}
      required={required}
      disabled={disabled}
      helperText={helperText}
      onChange={(event) => onChoose(event.target.value)}
      sx={{ minWidth }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: none !== undefined } }}
    >
      {none === undefined ? null : <MenuItem value="">{none}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
