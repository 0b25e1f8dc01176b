import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BatchDeeds } from '../../src/batch/BatchDeeds.js';
import type { BatchFile } from '../../src/batch/batchSource.js';
import { answering, problem } from '../support/answering.js';
import { failOnComplaints, rendered, supervisor } from '../support/rendered.js';

failOnComplaints();

const preview: BatchFile = {
  id: '00000000-0000-4000-8000-0000000000b1',
  clientId: '00000000-0000-4000-8000-0000000000c1',
  action: 'withdraw',
  parameters: {},
  reason: 'El cliente las vendió',
  selection: {},
  state: 'preview',
  needsSecondPerson: true,
  createdBy: supervisor.id,
  createdAt: '2026-11-22T18:00:00Z',
  approvedBy: null,
  approvedAt: null,
  startedAt: null,
  finishedAt: null,
  progress: [{ state: 'pending', rows: 1_234, reason: null }],
  effect: [
    { stage: 'collecting', accounts: 1_200, balanceCents: 1, refusal: null },
    {
      stage: 'returned',
      accounts: 34,
      balanceCents: 1,
      refusal: { code: 'account.closed', title: 'Cerrada', action: '' },
    },
  ],
};

describe('what may be done to a batch', () => {
  test('starting says how many accounts it meets and that somebody else must approve', async () => {
    const user = userEvent.setup();
    const asked = answering({ [`POST /api/v1/batches/${preview.id}/commands/start`]: { body: {} } });
    rendered(<BatchDeeds batch={preview} />);
    await user.click(screen.getByRole('button', { name: 'Iniciar' }));
    expect(await screen.findByText(/otra persona.*1,200 cuentas/)).toBeTruthy();
    expect(asked).toHaveLength(0);
    await user.click(screen.getAllByRole('button', { name: 'Iniciar' }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.map(({ method }) => method)).toEqual(['POST']);
  });

  test('nobody approves their own', () => {
    answering({});
    rendered(<BatchDeeds batch={{ ...preview, state: 'awaitingApproval' }} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Autorizar e iniciar' }).disabled).toBe(true);
  });

  test('a refusal stays on the dialog in the API’s words', async () => {
    const user = userEvent.setup();
    const path = `POST /api/v1/batches/${preview.id}/commands/approve`;
    answering({ [path]: problem(409, 'batch.notNow', 'El proceso ya no está en ese estado.') });
    rendered(<BatchDeeds batch={{ ...preview, state: 'awaitingApproval', createdBy: 'otra persona' }} />);
    await user.click(screen.getByRole('button', { name: 'Autorizar e iniciar' }));
    await user.click(screen.getAllByRole('button', { name: 'Autorizar e iniciar' }).at(-1) as HTMLElement);
    expect(await screen.findByText(/ya no está en ese estado/)).toBeTruthy();
  });
});
