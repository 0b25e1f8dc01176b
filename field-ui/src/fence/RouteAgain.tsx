import { useState } from 'react';
import { IonButton, IonIcon } from '@ionic/react';
import { refreshOutline } from 'ionicons/icons';
import { useField } from '../app/fieldContext.js';
import { askServer, readReply } from '../outbox/index.js';

const told = {
  asking: 'Calculando su ruta desde aquí…',
  asked: 'Su ruta se está calculando; llega en un momento.',
  offline: 'Sin conexión: siga hacia su ruta y se recalcula cuando haya señal.',
  refused: 'El servidor no pudo recalcularla. Siga con la que tiene.',
} as const;

/** Asks the server for the rest of the day from here. Never kept for later: from elsewhere it would be another way. */
export function RouteAgain() {
  const { headers, refresh } = useField();
  const [state, setState] = useState<keyof typeof told>();
  const ask = async (): Promise<void> => {
    const known = headers();
    if (known === undefined) return;
    setState('asking');
    const reply = await askServer('POST', '/api/v1/routes/today/recompute', known, { id: crypto.randomUUID() });
    const { outcome } = readReply(reply);
    setState(outcome === 'accepted' ? 'asked' : outcome === 'offline' ? 'offline' : 'refused');
    if (outcome === 'accepted') await refresh();
  };
  return (
    <>
      {state !== undefined && <p className="muted small">{told[state]}</p>}
      {(state === undefined || state === 'offline') && (
        <IonButton fill="outline" onClick={() => void ask()}>
          <IonIcon icon={refreshOutline} slot="start" aria-hidden="true" />
          Recalcular desde aquí
        </IonButton>
      )}
    </>
  );
}
