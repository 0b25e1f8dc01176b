import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { UseMutationResult } from '@tanstack/react-query';
import { useId } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemNotice } from './ProblemNotice.js';

interface OrderDialogProps<Asked> {
  title: string;
  /** What will happen, in words, before it does. */
  consequence?: string;
  /** The verb on the button. */
  submit: string;
  /** What is sent; undefined while something is missing. */
  asked: Asked | undefined;
  order: Pick<UseMutationResult<unknown, Error, Asked>, 'mutate' | 'isPending' | 'error'>;
  destructive?: boolean;
  wide?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks for what an order needs and sends it. What was typed stays until the API has said yes. */
export function OrderDialog<Asked>({
  title,
  consequence,
  submit,
  asked,
  order,
  destructive = false,
  wide = false,
  onClose,
  children,
}: OrderDialogProps<Asked>) {
  const translate = useTranslate();
  const heading = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    // A form inside a portal still bubbles through React to a form around it.
    event.stopPropagation();
    if (asked !== undefined) order.mutate(asked);
  };
  return (
    <Dialog
      open
      onClose={order.isPending ? undefined : onClose}
      maxWidth={wide ? 'sm' : 'xs'}
      fullWidth
      aria-labelledby={heading}
    >
      <form onSubmit={send}>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 0.5 }}>
          {consequence === undefined ? null : (
            <Typography color="text.secondary" sx={{ mb: 1 }}>
              {consequence}
            </Typography>
          )}
          <ProblemNotice error={order.error} />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit" disabled={order.isPending}>
            {translate('shown.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={destructive ? 'error' : 'primary'}
            disabled={asked === undefined}
            loading={order.isPending}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
