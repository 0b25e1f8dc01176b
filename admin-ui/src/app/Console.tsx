import { useMemo } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Admin, CustomRoutes, Resource, localStorageStore } from 'react-admin';
import { Navigate, Route } from 'react-router-dom';
import type { ChangeTopic } from '@cartera/domain/change';
import type { Action } from '@cartera/domain/people';
import { accountSearchWords } from '../accountSearch/index.js';
import { ConsoleLayout, NotPermitted, ScreenFailed, layoutWords } from '../layout/index.js';
import { LiveChanges } from '../live/index.js';
import { recordProvider } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { PasswordPage, SignInPage, consoleAuth, passwordPath, sessionWords } from '../session/index.js';
import { shownWords } from '../shown/index.js';
import { darkTheme, lightTheme } from '../theme/index.js';
import { consoleI18n } from '../words/index.js';
import { Permitted } from './Permitted.js';
import { laterWords, withWords, wordsAtHand } from './laterWords.js';

/** Which resources each topic of the change feed makes stale. */
function resourcesByTopic(screens: readonly Screen[]): Partial<Record<ChangeTopic, string[]>> {
  const found: Partial<Record<ChangeTopic, string[]>> = {};
  for (const { name, topics = [] } of screens) for (const topic of topics) (found[topic] ??= []).push(name);
  return found;
}

/**
 * A screen whose parts are refused to who may not open them, before they ask the API for anything, and wait for their words;
 * the one that people land on has its own at hand.
 */
function guardedScreen(screen: Screen, load: () => Promise<void>, home: string): Screen {
  const isHome = `/${screen.name}` === home;
  const guarded = (part: ComponentType | undefined, action: Action): ComponentType | undefined => {
    if (part === undefined) return undefined;
    const Part = isHome ? part : withWords(load, part);
    return function Guarded() {
      return (
        <Permitted action={action}>
          <Part />
        </Permitted>
      );
    };
  };
  const { list, show, create, edit, pages, permission, writePermission = permission } = screen;
  return {
    ...screen,
    list: guarded(list, permission),
    show: guarded(show, permission),
    create: guarded(create, writePermission),
    edit: guarded(edit, writePermission),
    pages: pages?.map(({ path, page }) => ({ path, page: guarded(page, permission) ?? page })),
  };
}

interface ConsoleProps {
  screens: readonly Screen[];
  /** Address of the screen that people land on. */
  home: string;
}

/** Everything inside the router: react-admin on our providers, with the screens it is given. */
export function Console({ screens, home }: ConsoleProps) {
  const parts = useMemo(() => {
    const byName = Object.fromEntries(screens.map((one) => [one.name, one]));
    const shared = [sessionWords, layoutWords, shownWords, accountSearchWords];
    const topics = resourcesByTopic(screens);
    const i18n = consoleI18n([...shared, ...wordsAtHand(screens)]);
    const load = laterWords(screens, i18n);
    return {
      guarded: screens.map((screen) => guardedScreen(screen, load, home)),
      auth: consoleAuth(byName),
      data: recordProvider(Object.fromEntries(screens.map(({ name, source }) => [name, source]))),
      i18n,
      store: localStorageStore('1', 'cartera'),
      layout: ({ children }: { children: ReactNode }) => (
        <LiveChanges resources={topics}>
          <ConsoleLayout screens={screens}>{children}</ConsoleLayout>
        </LiveChanges>
      ),
    };
  }, [screens, home]);

  return (
    <Admin
      title="Cartera"
      authProvider={parts.auth}
      dataProvider={parts.data}
      i18nProvider={parts.i18n}
      store={parts.store}
      theme={lightTheme}
      darkTheme={darkTheme}
      layout={parts.layout}
      loginPage={SignInPage}
      error={ScreenFailed}
      accessDenied={NotPermitted}
      requireAuth
      disableTelemetry
    >
      {parts.guarded.map(({ name, list, show, create, edit, representation }) => (
        <Resource
          key={name}
          name={name}
          list={list}
          show={show}
          create={create}
          edit={edit}
          recordRepresentation={representation}
        />
      ))}
      <CustomRoutes>
        <Route path="/" element={<Navigate to={home} replace />} />
        {parts.guarded.flatMap(({ pages = [] }) =>
          pages.map(({ path, page: Page }) => <Route key={path} path={`/${path}`} element={<Page />} />),
        )}
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path={passwordPath} element={<PasswordPage />} />
      </CustomRoutes>
    </Admin>
  );
}
