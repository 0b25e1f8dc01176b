import { IonButton, IonContent, IonHeader, IonIcon, IonPage, IonTitle, IonToolbar } from '@ionic/react';
import { alertCircle, checkmarkCircle, cloudOfflineOutline, cloudUploadOutline, logInOutline } from 'ionicons/icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { outboxWords } from '../outbox/index.js';
import type { OutboxItem, SenderState } from '../outbox/index.js';
import { hourWords } from '../words/index.js';
import { RefusedItem } from './RefusedItem.js';

const senderWords: Record<SenderState, { words: string; icon: string; look: string }> = {
  idle: { words: 'Al corriente', icon: checkmarkCircle, look: 'good' },
  sending: { words: 'Enviando…', icon: cloudUploadOutline, look: 'due' },
  offline: { words: 'Sin conexión: se envía solo cuando vuelva la señal.', icon: cloudOfflineOutline, look: 'due' },
  signIn: { words: 'Su sesión terminó: entre otra vez para enviar. Nada se pierde.', icon: logInOutline, look: 'late' },
};

/** Everything that was done and what became of it. */
export function PendingScreen() {
  const field = useField();
  const sender = useCell(field.sender);
  const { carried } = useCell(field.day);
  const [all, setAll] = useState(false);
  const kept = useLiveQuery(() => field.database.items.orderBy('order').reverse().toArray(), [field.database]);
  const items = kept ?? [];
  const refused = items.filter(({ state }) => state === 'refused');
  const waiting = items.filter(({ state }) => state === 'waiting');
  const done = items.filter(({ state }) => state === 'done');
  const state = sender === 'idle' && waiting.length > 0 ? 'sending' : sender;
  const told = senderWords[state];
  const stopOf = (item: OutboxItem): string => {
    const stop = carried?.pack.stops.find(({ id }) => id === item.stopId);
    return stop === undefined ? '' : `Visita ${stop.position} · ${stop.address.line}`;
  };

  return (
    <IonPage>
      <IonHeader>
        <IonToolbar>
          <IonTitle>Por enviar</IonTitle>
        </IonToolbar>
      </IonHeader>
      <IonContent>
        {/* Not read yet is not the same as nothing: nobody is told that all is sent before it is known. */}
        <div className="page" hidden={kept === undefined}>
          <div className={`note ${told.look}`} role="status">
            <IonIcon icon={told.icon} aria-hidden="true" />
            <p className="grow">
              <strong>{waiting.length === 0 ? 'Todo enviado' : `${waiting.length} por enviar`}</strong>
              <br />
              {waiting.length === 0 && state === 'idle' ? 'El servidor tiene todo lo registrado.' : told.words}
            </p>
          </div>
          {waiting.length > 0 && state === 'offline' && (
            <IonButton expand="block" fill="outline" onClick={field.wake}>
              Intentar ahora
            </IonButton>
          )}
          {refused.map((item) => (
            <RefusedItem key={item.id} item={item} where={stopOf(item)} />
          ))}
          <section className="stack">
            {waiting.map((item) => (
              <Line key={item.id} item={item} where={stopOf(item)} />
            ))}
          </section>
          {done.length > 0 && (
            <section className="stack">
              <h2>Enviado hoy · {done.length}</h2>
              {(all ? done : done.slice(0, 5)).map((item) => (
                <Line key={item.id} item={item} where={stopOf(item)} />
              ))}
              {!all && done.length > 5 && (
                <IonButton
                  fill="clear"
                  onClick={() => {
                    setAll(true);
                  }}
                >
                  Ver todo
                </IonButton>
              )}
            </section>
          )}
        </div>
      </IonContent>
    </IonPage>
  );
}

function Line({ item, where }: { item: OutboxItem; where: string }) {
  const done = item.state === 'done';
  return (
    <div className="choice">
      <IonIcon
        icon={done ? checkmarkCircle : item.state === 'refused' ? alertCircle : cloudUploadOutline}
        className={done ? 'word good' : 'word due'}
        style={{ fontSize: 24 }}
        aria-label={done ? 'Enviado' : 'Por enviar'}
      />
      <span className="grow">
        {outboxWords[item.what]}
        {where !== '' && (
          <>
            <br />
            <span className="muted small">{where}</span>
          </>
        )}
      </span>
      <span className="muted small">{hourWords(item.createdAt)}</span>
    </div>
  );
}
