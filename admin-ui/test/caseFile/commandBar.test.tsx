import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommandBar } from '../../src/caseFile/CommandBar.js';
import type { Situation } from '../../src/caseFile/caseSource.js';
import { answering, problem } from '../support/answering.js';
import { exampleCase } from '../support/exampleCase.js';
import { failOnComplaints, rendered } from '../support/rendered.js';

failOnComplaints();

const reason = { code: 'account.notOnHold', title: 'La cuenta no está detenida.', action: 'No hay nada que liberar.' };
const situation: Situation = {
  accountId: exampleCase.id,
  at: '2026-11-22T18:00:00Z',
  clockOffsetMs: 0,
  stage: 'collecting',
  stageSince: exampleCase.stageSince,
  why: null,
  next: null,
  ruling: null,
  contact: [],
  commands: [
    { kind: 'recordContact', allowed: true, reason: null },
    { kind: 'hold', allowed: true, reason: null },
    { kind: 'release', allowed: false, reason },
    { kind: 'withdraw', allowed: false, reason: { code: 'permission.denied', title: 'No', action: '' } },
  ],
};
const rulings = {
  [`GET /api/v1/accounts/${exampleCase.id}/rulings`]: {
    body: { items: [], pageInfo: { hasNextPage: false, endCursor: null } },
  },
};

describe('what may be asked of an account', () => {
  test('what cannot be done now is there with its reason; what the role never may is not', async () => {
    const user = userEvent.setup();
    answering(rulings);
    rendered(<CommandBar file={exampleCase} situation={situation} />);
    await user.click(screen.getByRole('button', { name: 'Más acciones' }));
    const release = await screen.findByRole('menuitem', { name: /Liberar la cuenta/ });
    expect(release.getAttribute('aria-disabled')).toBe('true');
    expect(release.textContent).toContain('La cuenta no está detenida.');
    expect(screen.queryByRole('menuitem', { name: /Retirar la cuenta/ })).toBeNull();
    await user.click(release);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a command asks for its facts, tells its consequence, and keeps what was typed when it is refused', async () => {
    const user = userEvent.setup();
    const answers = [
      problem(409, 'account.frozen', 'La cuenta está detenida.'),
      { body: { commandId: 'x', revision: 2, stage: 'onHold' } },
    ];
    const asked = answering({
      ...rulings,
      [`POST /api/v1/accounts/${exampleCase.id}/commands/hold`]: () => answers.shift() ?? {},
    });
    rendered(<CommandBar file={exampleCase} situation={situation} />);
    await user.click(screen.getByRole('button', { name: 'Más acciones' }));
    await user.click(await screen.findByRole('menuitem', { name: /Detener la cuenta/ }));
    expect(await screen.findByText('Nadie contactará al deudor y los plazos se detienen.')).toBeTruthy();
    await user.type(screen.getByLabelText(/Motivo/), 'El cliente pidió esperar');
    await user.click(screen.getByRole('button', { name: 'Detener la cuenta' }));
    expect(await screen.findByText(/La cuenta está detenida/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Motivo/).value).toBe('El cliente pidió esperar');
    await user.click(screen.getByRole('button', { name: 'Detener la cuenta' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.filter(({ method }) => method === 'POST')[1]?.body).toMatchObject({
      reason: 'El cliente pidió esperar',
    });
  });
});
