import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Strategy } from '@cartera/domain/strategy';
import { StepSheet } from '../../src/strategy/StepSheet.js';
import { answering } from '../support/answering.js';
import { failOnComplaints, rendered, supervisor } from '../support/rendered.js';

failOnComplaints();

const definition: Strategy = {
  steps: [
    { key: 'llamada', kind: 'call', dayOffset: 0, attempts: 2, spacingDays: 1, windowDays: 5, timeBands: [] },
    { key: 'dictamen', kind: 'ruling', dayOffset: 40, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};
const created = 'POST /api/v1/strategies/s/versions';

function sheet(onSaved: () => void = () => undefined) {
  return <StepSheet strategyId="s" definition={definition} onSaved={onSaved} />;
}

describe('the sheet of steps', () => {
  test('a wrong cell is named and marked, and cannot be saved until it is mended', async () => {
    const user = userEvent.setup();
    answering({});
    rendered(sheet());
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar como versión nueva' });
    expect(save.disabled).toBe(true);
    const kind = screen.getByLabelText('Tipo 2');
    await user.clear(kind);
    await user.type(kind, 'paloma');
    expect(screen.getByText(/Renglón 2, columna B «Tipo»/)).toBeTruthy();
    expect(kind.getAttribute('aria-invalid')).toBe('true');
    expect(save.disabled).toBe(true);
    await user.clear(kind);
    await user.type(kind, 'visita');
    expect(save.disabled).toBe(false);
  });

  test('saving sends the whole strategy as the rules know it', async () => {
    const user = userEvent.setup();
    const asked = answering({ [created]: { status: 201, body: { id: 'v', version: 2 } } });
    let saved = 0;
    rendered(
      sheet(() => {
        saved += 1;
      }),
    );
    const day = screen.getByLabelText('Día 3');
    await user.clear(day);
    await user.type(day, '45');
    await user.click(screen.getByRole('button', { name: 'Guardar como versión nueva' }));
    await waitFor(() => expect(saved).toBe(1));
    expect(asked[0]?.body).toMatchObject({
      definition: { steps: [definition.steps[0], { ...definition.steps[1], dayOffset: 45 }] },
    });
  });

  test('who may only read sees the steps and no way to change them', () => {
    answering({});
    rendered(sheet(), { ...supervisor, role: 'auditor' });
    expect(screen.getByLabelText<HTMLInputElement>('Tipo 2').readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Guardar como versión nueva' })).toBeNull();
  });
});
