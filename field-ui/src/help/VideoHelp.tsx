import { useEffect, useRef, useState } from 'react';
import { IonButton, IonIcon } from '@ionic/react';
import { videocamOutline } from 'ionicons/icons';
import { useField } from '../app/fieldContext.js';
import { askServer } from '../outbox/index.js';
import type { RoomPass } from '@cartera/domain/videoRoom';
import { jitsiRoom } from './videoRoom.js';

/** A room for this case. The pass is the server's: without it nobody enters. */
export function VideoHelp({ accountId }: { accountId: string }) {
  const { headers } = useField();
  const place = useRef<HTMLDivElement>(null);
  const close = useRef<() => void>(undefined);
  const [state, setState] = useState<'closed' | 'opening' | 'open' | 'failed'>('closed');

  useEffect(() => () => close.current?.(), []);

  const open = async (): Promise<void> => {
    const known = headers();
    if (known === undefined || place.current === null) return;
    setState('opening');
    const id = crypto.randomUUID();
    const room = '/api/v1/video-rooms';
    const reply = await askServer('POST', room, known, { id, subject: { kind: 'account', id: accountId } });
    if (reply === undefined || reply.status >= 300) {
      setState('failed');
      return;
    }
    try {
      close.current = await jitsiRoom.open(place.current, (reply.body as { entry: RoomPass }).entry, (event) => {
        if (event === 'left') void askServer('POST', `${room}/${id}/leave`, known, {});
        setState(event === 'joined' ? 'open' : event === 'left' ? 'closed' : 'failed');
      });
    } catch {
      setState('failed');
    }
  };

  return (
    <section className="panel">
      <h2>Videollamada</h2>
      <div ref={place} style={{ minHeight: state === 'closed' || state === 'failed' ? 0 : 360 }} />
      {state === 'failed' && (
        <p className="fault" role="alert">
          La videollamada no se pudo abrir. Llame por teléfono.
        </p>
      )}
      {state !== 'open' && (
        <IonButton expand="block" disabled={state === 'opening'} onClick={() => void open()}>
          <IonIcon icon={videocamOutline} slot="start" aria-hidden="true" />
          {state === 'opening' ? 'Abriendo…' : 'Hablar con mi supervisor'}
        </IonButton>
      )}
    </section>
  );
}
