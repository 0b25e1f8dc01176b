import { IonBackButton, IonButtons, IonContent, IonHeader, IonIcon, IonPage, IonTitle, IonToolbar } from '@ionic/react';
import { callOutline } from 'ionicons/icons';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { useStop } from '../route/useStop.js';
import { VideoHelp } from './VideoHelp.js';

/** Help at the door: by video where there is a room and a network, by phone always. */
export function HelpScreen() {
  const { day } = useField();
  const { carried } = useCell(day);
  const stop = useStop();
  const { supervisorPhone = null, hasVideo = false } = carried?.pack.settings ?? {};
  return (
    <IonPage>
      <IonHeader>
        <IonToolbar>
          <IonButtons slot="start">
            <IonBackButton defaultHref="/ruta" text="" />
          </IonButtons>
          <IonTitle>Ayuda</IonTitle>
        </IonToolbar>
      </IonHeader>
      <IonContent>
        <div className="page">
          {stop !== undefined && (
            <p className="muted">
              Visita {stop.position} · {stop.address.line}
            </p>
          )}
          {stop !== undefined && hasVideo && <VideoHelp accountId={stop.accountId} />}
          {supervisorPhone !== null ? (
            <a className="choice" href={`tel:${supervisorPhone}`}>
              <IonIcon icon={callOutline} aria-hidden="true" />
              Llamar a mi supervisor
            </a>
          ) : (
            <p>Nadie ha configurado el teléfono de su supervisor. Use el que tenga guardado.</p>
          )}
        </div>
      </IonContent>
    </IonPage>
  );
}
