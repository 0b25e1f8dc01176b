import type { ReactNode } from 'react';
import { IonBackButton, IonButtons, IonContent, IonHeader, IonPage, IonTitle, IonToolbar } from '@ionic/react';
import type { PackedStop } from '@cartera/domain/fieldVisit';
import { useStop } from './useStop.js';

/**
 * The page of one visit of the route.
 *
 * @param gone what is said when the visit has left the route
 */
export function StopPage({ gone, children }: { gone: string; children: (stop: PackedStop) => ReactNode }) {
  const stop = useStop();
  return (
    <IonPage>
      <IonHeader>
        <IonToolbar>
          <IonButtons slot="start">
            <IonBackButton defaultHref="/ruta" text="" />
          </IonButtons>
          <IonTitle>Visita {stop?.position}</IonTitle>
        </IonToolbar>
      </IonHeader>
      {stop === undefined ? (
        <IonContent>
          <div className="page">
            <p>{gone}</p>
          </div>
        </IonContent>
      ) : (
        children(stop)
      )}
    </IonPage>
  );
}
