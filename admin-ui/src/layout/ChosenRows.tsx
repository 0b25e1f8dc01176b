import { ThemeProvider } from '@mui/material';
import type { Theme } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/**
 * Rows that can be chosen, whose checkboxes are named where a reader of screens looks for it: react-admin names the frame around
 * each of them, which may have no name, and leaves the box itself without one.
 */
export function ChosenRows({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const named = (outer: Theme): Theme => ({
    ...outer,
    components: {
      ...outer.components,
      MuiCheckbox: {
        ...outer.components?.MuiCheckbox,
        defaultProps: {
          ...outer.components?.MuiCheckbox?.defaultProps,
          slotProps: { root: { 'aria-label': undefined }, input: { 'aria-label': translate('ra.action.select_row') } },
        },
      },
    },
  });
  return <ThemeProvider theme={named}>{children}</ThemeProvider>;
}
