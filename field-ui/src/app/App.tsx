import { IonApp, IonBadge, IonIcon, IonLabel, IonRouterOutlet, IonTabBar, IonTabButton, IonTabs } from '@ionic/react';
import { IonReactHashRouter } from '@ionic/react-router';
import { useLiveQuery } from 'dexie-react-hooks';
import { cloudUploadOutline, mapOutline, settingsOutline, timeOutline } from 'ionicons/icons';
import { Navigate, Route, useLocation } from 'react-router';
import { HelpScreen } from '../help/index.js';
import { PendingScreen } from '../pending/index.js';
import { RouteScreen, StopScreen } from '../route/index.js';
import { SignInScreen } from '../session/SignInScreen.js';
import { SettingsScreen } from '../settings/index.js';
import { ShiftScreen } from '../shift/index.js';
import { VisitScreen } from '../visit/index.js';
import { useCell } from './cell.js';
import type { Field } from './field.js';
import { FieldContext, useField } from './fieldContext.js';

/** The app: whoever has not signed in sees nothing else. */
export function App({ field }: { field: Field }) {
  return (
    <FieldContext.Provider value={field}>
      <IonApp>
        <Screens />
      </IonApp>
    </FieldContext.Provider>
  );
}

function Screens() {
  const field = useField();
  const session = useCell(field.session);
  if (session === undefined) return <SignInScreen />;
  return (
    <IonReactHashRouter>
      <Tabs username={session.username} />
    </IonReactHashRouter>
  );
}

function Tabs({ username }: { username: string }) {
  const field = useField();
  const { pathname } = useLocation();
  const unsent = useLiveQuery(
    () => field.database.items.where('state').anyOf('waiting', 'refused').count(),
    [field.database],
  );
  return (
    <IonTabs>
      <IonRouterOutlet>
        <Route path="/ruta" element={<RouteScreen />} />
        <Route path="/parada/:stopId" element={<StopScreen />} />
        <Route path="/parada/:stopId/visita" element={<VisitScreen />} />
        <Route path="/ayuda/:stopId" element={<HelpScreen />} />
        <Route path="/pendientes" element={<PendingScreen />} />
        <Route path="/jornada" element={<ShiftScreen />} />
        <Route path="/ajustes" element={<SettingsScreen />} />
        <Route path="/entrar" element={<SignInScreen again={username} />} />
        <Route path="*" element={<Navigate to="/ruta" replace />} />
      </IonRouterOutlet>
      {/* In a visit the screen belongs to the visit: one way on, one way back. */}
      <IonTabBar slot="bottom" className={pathname.endsWith('/visita') ? 'away' : ''}>
        <IonTabButton tab="ruta" href="/ruta">
          <IonIcon icon={mapOutline} aria-hidden="true" />
          <IonLabel>Ruta</IonLabel>
        </IonTabButton>
        <IonTabButton tab="pendientes" href="/pendientes">
          <IonIcon icon={cloudUploadOutline} aria-hidden="true" />
          <IonLabel>Por enviar</IonLabel>
          {(unsent ?? 0) > 0 && <IonBadge color="danger">{unsent}</IonBadge>}
        </IonTabButton>
        <IonTabButton tab="jornada" href="/jornada">
          <IonIcon icon={timeOutline} aria-hidden="true" />
          <IonLabel>Jornada</IonLabel>
        </IonTabButton>
        <IonTabButton tab="ajustes" href="/ajustes">
          <IonIcon icon={settingsOutline} aria-hidden="true" />
          <IonLabel>Ajustes</IonLabel>
        </IonTabButton>
      </IonTabBar>
    </IonTabs>
  );
}
