import { afterEach, beforeEach, expect, jest } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { AdminContext } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { laterWords, wordsAtHand } from '../../src/app/laterWords.js';
import { screens } from '../../src/app/screens.js';
import { layoutWords } from '../../src/layout/layoutWords.js';
import { session, sessionWords } from '../../src/session/index.js';
import type { SignedIn } from '../../src/session/index.js';
import { shownWords } from '../../src/shown/index.js';
import { lightTheme } from '../../src/theme/index.js';
import { consoleI18n } from '../../src/words/index.js';

const i18n = consoleI18n([shownWords, layoutWords, sessionWords, ...wordsAtHand(screens)]);
await laterWords(screens, i18n)();

export const supervisor: SignedIn = {
  id: '00000000-0000-4000-8000-000000000001',
  username: 'supervisor',
  fullName: 'Bruno Salas Quiroga',
  role: 'supervisor',
  clientScope: null,
  passwordTemporary: false,
  actions: [],
  desks: ['addressReview', 'phone', 'field', 'agreements', 'rulings', 'operations'],
};

/** A component on the console's words, look and queries, with somebody signed in. */
export function rendered(element: ReactElement, person: SignedIn = supervisor): RenderResult {
  session.began(person);
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, gcTime: 0 }, mutations: { retry: false } },
  });
  return render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <AdminContext i18nProvider={i18n} theme={lightTheme} queryClient={queries}>
        {element}
      </AdminContext>
    </MemoryRouter>,
  );
}

/** Whatever a component complains of on the console fails its test. */
export function failOnComplaints(): void {
  const complaints: string[] = [];
  let restore = (): void => undefined;
  beforeEach(() => {
    complaints.length = 0;
    const spy = jest.spyOn(globalThis.console, 'error').mockImplementation((...parts: unknown[]) => {
      complaints.push(parts.map(String).join(' ').slice(0, 500));
    });
    restore = () => spy.mockRestore();
  });
  afterEach(() => {
    cleanup();
    session.closed();
    restore();
    expect(complaints).toEqual([]);
  });
}
