import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ReturnScan from '../../src/mailing/ReturnScan.js';
import { answering, problem } from '../support/answering.js';
import { failOnComplaints, rendered } from '../support/rendered.js';

failOnComplaints();

const end = {
  letterId: 'l1',
  accountId: 'a1',
  runId: 'r1',
  piece: 1,
  state: 'returned',
  reason: 'unknown',
  result: 'DEVUELTO_DESCONOCIDO',
  repeated: false,
  account: 'told',
};

describe('letters that came back', () => {
  test('each scan is one letter with the reason chosen, and the field is ready for the next', async () => {
    const user = userEvent.setup();
    const asked = answering({ 'POST /api/v1/letters/returns': { body: end } });
    rendered(<ReturnScan />);
    await user.click(screen.getByRole('radio', { name: 'Destinatario desconocido' }));
    const field = screen.getByLabelText<HTMLInputElement>('Barras de la carta');
    await user.type(field, 'C0000000017{Enter}');
    await screen.findByText('Registrada; la cuenta ya lo sabe.');
    expect(asked[0]?.body).toMatchObject({ barcode: 'C0000000017', reason: 'unknown' });
    await waitFor(() => expect(field.value).toBe(''));
    expect(document.activeElement).toBe(field);
  });

  test('a code that nobody knows stays in the field', async () => {
    const user = userEvent.setup();
    answering({ 'POST /api/v1/letters/returns': problem(404, 'letter.unknown', 'Ninguna carta tiene esas barras.') });
    rendered(<ReturnScan />);
    const field = screen.getByLabelText<HTMLInputElement>('Barras de la carta');
    await user.type(field, 'C1{Enter}');
    expect(await screen.findByText(/Ninguna carta tiene esas barras/)).toBeTruthy();
    expect(field.value).toBe('C1');
  });
});
