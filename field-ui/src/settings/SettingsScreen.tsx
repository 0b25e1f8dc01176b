import { useEffect, useState } from 'react';
import { IonAlert, IonButton, IonContent, IonHeader, IonPage, IonTitle, IonToolbar } from '@ionic/react';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { askForStorage } from '../store/index.js';
import type { StorageState } from '../store/index.js';
import { momentWords } from '../words/index.js';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024).toLocaleString('es-MX')} MB`;

/** Who is signed in, what the phone keeps, and the way out. */
export function SettingsScreen() {
  const field = useField();
  const session = useCell(field.session);
  const { carried } = useCell(field.day);
  const [storage, setStorage] = useState<StorageState>();
  const [leaving, setLeaving] = useState<'clean' | 'waiting'>();

  useEffect(() => {
    void askForStorage().then(setStorage);
  }, []);

  return (
    <IonPage>
      <IonHeader>
        <IonToolbar>
          <IonTitle>Ajustes</IonTitle>
        </IonToolbar>
      </IonHeader>
      <IonContent>
        <div className="page">
          <section className="panel">
            <h2>{session?.fullName}</h2>
            <dl className="facts">
              <dt>Usuario</dt>
              <dd>{session?.username}</dd>
              <dt>Mi día</dt>
              <dd>{carried === undefined ? 'Sin descargar' : `Al ${momentWords(carried.checkedAt)}`}</dd>
              <dt>Espacio libre</dt>
              <dd>{typeof storage?.freeBytes === 'number' ? megabytes(storage.freeBytes) : 'No se sabe'}</dd>
              <dt>Lo guardado</dt>
              <dd>{storage?.persistent === true ? 'No se borra solo' : 'El navegador podría borrarlo'}</dd>
            </dl>
            <IonButton expand="block" fill="outline" onClick={() => void field.refresh()}>
              Actualizar mi día
            </IonButton>
          </section>
          <section className="panel">
            <h2>Para que la ubicación no se corte</h2>
            <p>
              En Android: Ajustes → Aplicaciones → Cartera Campo → Batería → «Sin restricciones». En Xiaomi, Huawei y
              Oppo active además «Inicio automático».
            </p>
          </section>
          <IonButton
            expand="block"
            fill="clear"
            color="danger"
            onClick={() => {
              void field.outbox.isEmpty().then((empty) => {
                setLeaving(empty ? 'clean' : 'waiting');
              });
            }}
          >
            Cerrar sesión
          </IonButton>
        </div>
        <IonAlert
          isOpen={leaving !== undefined}
          header="¿Cerrar sesión?"
          message={
            leaving === 'waiting'
              ? 'Hay registros por enviar. Se quedan en este teléfono y se envían cuando usted vuelva a entrar; las visitas a medio capturar se pierden.'
              : 'Su día se borra de este teléfono.'
          }
          onDidDismiss={() => {
            setLeaving(undefined);
          }}
          buttons={[
            { text: 'Cancelar', role: 'cancel' },
            { text: 'Cerrar sesión', handler: () => void field.signOut() },
          ]}
        />
      </IonContent>
    </IonPage>
  );
}
