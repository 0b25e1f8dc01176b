import { Typography } from '@mui/material';
import type { TypographyProps } from '@mui/material';
import { moneyText } from '../format/index.js';

interface MoneyProps extends Omit<TypographyProps, 'children'> {
  cents: number | null | undefined;
  currency?: string;
}

/** An amount with its currency. What is not known is a dash, never a zero. */
export function Money({ cents, currency = 'MXN', ...props }: MoneyProps) {
  return (
    <Typography component="span" variant="inherit" noWrap {...props}>
      {cents === null || cents === undefined ? '—' : moneyText(cents, currency)}
    </Typography>
  );
}
