import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { sendIntakeCommand } from './intakeSource.js';
import type { Intake, IntakeCommand } from './intakeSource.js';

/** What may be ordered of an intake in each state; the first is what it waits for. */
const orders: Partial<Record<Intake['state'], readonly IntakeCommand[]>> = {
  preview: ['accept', 'discard'],
  failed: ['discard'],
  accepted: ['undo'],
};

/** Accept, discard, undo: each asks once more, with its consequence in numbers. */
export function IntakeOrders({ intake }: { intake: Intake }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<IntakeCommand>();
  const order = useOperation((id, command: IntakeCommand) => sendIntakeCommand(intake.id, command, id));
  const counts = intake.counts ?? { accepted: 0, addressReview: 0, rejected: 0, unchanged: 0 };
  const told = Object.fromEntries(
    Object.entries({ accepted: counts.accepted, review: counts.addressReview, rejected: counts.rejected }).map(
      ([name, count]) => [name, count.toLocaleString('es-MX')],
    ),
  );
  const label = (command: IntakeCommand): string =>
    translate(`intake.${command}`, { count: (counts.accepted + counts.addressReview).toLocaleString('es-MX') });
  const confirm = (command: IntakeCommand): void => {
    order.mutate(command, {
      onSuccess: () => {
        setAsked(undefined);
        void queries.invalidateQueries({ queryKey: ['intakes'] });
      },
    });
  };
  return (
    <>
      {(orders[intake.state] ?? []).map((command) => (
        <Button
          key={command}
          variant={command === 'accept' ? 'contained' : 'outlined'}
          color={command === 'accept' ? 'primary' : 'inherit'}
          onClick={() => setAsked(command)}
        >
          {label(command)}
        </Button>
      ))}
      {asked === undefined ? null : (
        <Dialog open onClose={() => setAsked(undefined)} maxWidth="xs" aria-labelledby="order-title">
          <DialogTitle id="order-title">{translate(`intake.${asked}Title`)}</DialogTitle>
          <DialogContent>
            {order.error ? <Alert severity="error">{order.error.message}</Alert> : null}
            <Typography>{translate(`intake.${asked}Text`, told)}</Typography>
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={() => setAsked(undefined)}>
              {translate('shown.cancel')}
            </Button>
            <Button
              variant="contained"
              color={asked === 'accept' ? 'primary' : 'error'}
              loading={order.isPending}
              onClick={() => confirm(asked)}
            >
              {label(asked)}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
