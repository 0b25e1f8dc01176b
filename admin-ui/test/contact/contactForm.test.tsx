import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContactForm } from '../../src/contact/index.js';
import { answering, problem } from '../support/answering.js';
import { exampleCase } from '../support/exampleCase.js';
import { failOnComplaints, rendered } from '../support/rendered.js';

failOnComplaints();

const url = `/api/v1/accounts/${exampleCase.id}/commands/record-contact`;
const done = { status: 200, body: { commandId: 'x', revision: 2, stage: 'promised' } };

function form(onDone: () => void = () => undefined) {
  return <ContactForm file={exampleCase} medium="call" clockOffsetMs={86_400_000} byKeyboard onDone={onDone} />;
}

async function answered(user: ReturnType<typeof userEvent.setup>, who: string): Promise<void> {
  await user.click(screen.getByRole('combobox', { name: /Quién contestó/ }));
  await user.click(screen.getByRole('option', { name: who }));
}

describe('recording a gestión', () => {
  test('offers the results that who answered can have', async () => {
    const user = userEvent.setup();
    answering({});
    rendered(form());
    expect(screen.getByRole('radio', { name: /No contesta/ })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /Promete pagar todo/ })).toBeNull();
    await answered(user, 'Titular');
    expect(screen.getByRole('radio', { name: /Promete pagar todo/ })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /No contesta/ })).toBeNull();
  });

  test('a number key chooses a result, and does not while somebody types', async () => {
    const user = userEvent.setup();
    answering({});
    rendered(form());
    await user.keyboard('2');
    expect(screen.getByRole('radio', { name: /Ocupado/ }).getAttribute('aria-checked')).toBe('true');
    await user.type(screen.getByLabelText(/Qué se dijo/), '1 vez');
    expect(screen.getByRole('radio', { name: /Ocupado/ }).getAttribute('aria-checked')).toBe('true');
  });

  test('a promise goes with its amount in cents, its day, and the moment of the rules’ clock', async () => {
    const user = userEvent.setup();
    const asked = answering({ [`POST ${url}`]: done });
    let saved = 0;
    rendered(form(() => (saved += 1)));
    await answered(user, 'Titular');
    await user.keyboard('2');
    await user.type(screen.getByLabelText(/Cuánto promete/), '1,500.5');
    await user.type(screen.getByLabelText(/Qué día paga/), '2026-12-05');
    await user.click(screen.getByRole('button', { name: 'Registrar gestión' }));
    await waitFor(() => expect(saved).toBe(1));
    const body = asked[0]?.body as { at: string; promise: unknown; result: string; partyId: string };
    expect(body).toMatchObject({
      result: 'PROMESA_PARCIAL',
      whoAnswered: 'titular',
      partyId: exampleCase.parties[0]?.id,
      promise: { amountCents: 150_050, dueOn: '2026-12-05' },
    });
    expect(Math.abs(Date.parse(body.at) - Date.now() - 86_400_000)).toBeLessThan(60_000);
  });

  test('an amount that is none is not sent', async () => {
    const user = userEvent.setup();
    const asked = answering({});
    rendered(form());
    await answered(user, 'Titular');
    await user.keyboard('1');
    await user.type(screen.getByLabelText(/Cuánto promete/), 'mil');
    await user.type(screen.getByLabelText(/Qué día paga/), '2026-12-05');
    await user.click(screen.getByRole('button', { name: 'Registrar gestión' }));
    expect(await screen.findByText(/Escriba un monto/)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  test('a refusal is told and loses nothing; a lost answer is asked for again under the same id', async () => {
    const user = userEvent.setup();
    const answers = [
      problem(409, 'contact.outsideHours', 'A esta hora no se puede contactar.'),
      new TypeError('cut'),
      done,
    ];
    const asked = answering({ [`POST ${url}`]: () => answers.shift() ?? done });
    rendered(form());
    await user.keyboard('1');
    await user.type(screen.getByLabelText(/Qué se dijo/), 'Sonó diez veces');
    const send = screen.getByRole('button', { name: 'Registrar gestión' });
    await user.click(send);
    expect(await screen.findByText(/A esta hora no se puede contactar/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Qué se dijo/).value).toBe('Sonó diez veces');
    await user.click(send);
    expect(await screen.findByText(/No hay comunicación con el servidor/)).toBeTruthy();
    await user.click(send);
    await waitFor(() => expect(asked).toHaveLength(3));
    const ids = asked.map(({ body }) => (body as { id: string }).id);
    // The refusal was an answer, the cut was not.
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).toBe(ids[1]);
    expect(asked[2]?.body).toEqual(asked[1]?.body);
    expect(asked[2]?.body).toMatchObject({ note: 'Sonó diez veces' });
  });
});
