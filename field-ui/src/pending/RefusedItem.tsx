import { useState } from 'react';
import { IonAlert, IonButton, IonIcon } from '@ionic/react';
import { alertCircle } from 'ionicons/icons';
import { useNavigate } from 'react-router';
import { useField } from '../app/fieldContext.js';
import { outboxWords } from '../outbox/index.js';
import type { OutboxItem } from '../outbox/index.js';
import { hourWords } from '../words/index.js';
import { mendVisit } from './mendVisit.js';

/** Something the server said no to: why, and what can be done about it. It stays until the collector decides. */
export function RefusedItem({ item, where }: { item: OutboxItem; where: string }) {
  const field = useField();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const inRoute = field.day.get().carried?.pack.stops.some(({ id }) => id === item.stopId) === true;
  const mends = item.what === 'visit' && item.stopId !== undefined && inRoute;

  const mend = async (): Promise<void> => {
    if (item.stopId === undefined) return;
    await mendVisit(field, item, item.stopId);
    void navigate(`/parada/${item.stopId}/visita`);
  };

  return (
    <section className="panel" aria-label="Rechazado">
      <div className="row apart">
        <span className="word late">
          <IonIcon icon={alertCircle} aria-hidden="true" style={{ fontSize: 20 }} /> {outboxWords[item.what]} rechazada
        </span>
        <span className="muted small">{hourWords(item.createdAt)}</span>
      </div>
      {where !== '' && <p className="muted small">{where}</p>}
      <p>
        <strong>{item.refusal?.title}</strong> {item.refusal?.action}
      </p>
      <p className="muted small">Las fotos de esta visita se envían y se conservan de todos modos.</p>
      <div className="row wrap">
        {mends && <IonButton onClick={() => void mend()}>Corregir</IonButton>}
        <IonButton fill="outline" onClick={() => void field.outbox.tryAgain(item.id)}>
          Enviar otra vez
        </IonButton>
        <IonButton
          fill="clear"
          onClick={() => {
            setAsking(true);
          }}
        >
          Descartar
        </IonButton>
      </div>
      <IonAlert
        isOpen={asking}
        header="¿Descartar este registro?"
        message="No llegará al servidor y no se puede recuperar."
        onDidDismiss={() => {
          setAsking(false);
        }}
        buttons={[
          { text: 'Conservar', role: 'cancel' },
          { text: 'Descartar', handler: () => void field.outbox.giveUp(item.id) },
        ]}
      />
    </section>
  );
}
