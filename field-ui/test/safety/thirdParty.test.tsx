import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { whoAnsweredCodes } from '@cartera/domain/contact';
import type { PackedStop } from '@cartera/domain/fieldVisit';
import { isRightParty } from '@cartera/domain/fieldVisit';
import { visitResults } from '@cartera/domain/visitForm';
import { ChooseResult } from '../../src/visit/ChooseResult.js';
import { ConfirmIdentity } from '../../src/visit/ConfirmIdentity.js';
import { NeutralScript } from '../../src/visit/NeutralScript.js';
import { WhoAnswered } from '../../src/visit/WhoAnswered.js';

const stop: PackedStop = {
  id: 'stop',
  taskId: 'task',
  accountId: 'account',
  contactPointId: 'door',
  position: 1,
  state: 'open',
  travelMode: 'foot',
  parkingGroup: null,
  locked: false,
  longitude: 0,
  latitude: 0,
  precision: null,
  arriveAt: null,
  timeZone: 'America/Mexico_City',
  address: { line: 'Calle 1 2', settlement: 'Centro', town: '', reference: '' },
  parties: [
    {
      id: 'holder',
      role: 'titular',
      fullName: 'María Peña',
      locks: [{ kind: 'birthday', salt: '', iv: '', data: '' }],
    },
    { id: 'surety', role: 'aval', fullName: 'José Ruiz', locks: [{ kind: 'officialId', salt: '', iv: '', data: '' }] },
  ],
  turns: [],
  sealed: { iv: '', data: '' },
};

/** Words that tell whoever reads over the collector's shoulder what the visit is about. */
const debtWords = /adeud|deud|debe\b|cobr|pag[oaóu]|cr[eé]dito|banco|financ|aval|titular|promesa|convenio|cuenta|\$/i;

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
});

afterEach(cleanup);

const shown = (): string => document.body.textContent ?? '';
const nothing = (): void => undefined;

describe('before a party is confirmed no screen says what the visit is about', () => {
  test('who answered', () => {
    render(<WhoAnswered parties={stop.parties} who={undefined} partyId={undefined} onChoose={nothing} />);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    expect(shown()).not.toMatch(debtWords);
  });

  test.each([undefined, ...whoAnsweredCodes.filter((who) => !isRightParty(who))])('the script for %s', (who) => {
    render(<NeutralScript who={who} name="María Peña" phone="+525512345678" />);
    expect(shown()).not.toMatch(debtWords);
  });

  test.each(whoAnsweredCodes.filter((who) => !isRightParty(who)))('the results offered to %s', (who) => {
    render(<ChooseResult who={who} results={visitResults} chosen={undefined} onChoose={nothing} />);
    expect(shown()).not.toMatch(debtWords);
  });

  test.each(stop.parties)('the question to $fullName, also after a wrong answer', async (party) => {
    render(
      <ConfirmIdentity
        stop={stop}
        party={party}
        onConfirmed={() => {
          throw new Error('A wrong answer opens nothing.');
        }}
      />,
    );
    expect(shown()).not.toMatch(debtWords);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '01/01/2000' } });
    fireEvent.submit(document.querySelector('form')!);
    await screen.findByText(/No coincide/);
    expect(shown()).not.toMatch(debtWords);
  });
});
