import { useEffect, useState } from 'react';
import { IonAlert, IonButton, IonContent, IonHeader, IonIcon, IonPage, IonTitle, IonToolbar } from '@ionic/react';
import { alertCircle, checkmarkCircle, ellipseOutline, locationOutline, warning } from 'ionicons/icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { batteryPercent } from '../position/index.js';
import { askForStorage } from '../store/index.js';
import type { StorageState } from '../store/index.js';
import { hourWords } from '../words/index.js';
import { DutySign } from './DutySign.js';
import { readinessChecks } from './readiness.js';

const icons = { good: checkmarkCircle, due: ellipseOutline, late: alertCircle };

/** The collector's day at work: begins, pauses and ends here, and here one calls for help. */
export function ShiftScreen() {
  const field = useField();
  const shift = useCell(field.shift);
  const tracking = useCell(field.tracker.state);
  const { carried } = useCell(field.day);
  const [storage, setStorage] = useState<StorageState>();
  const [battery, setBattery] = useState<number>();
  const [asking, setAsking] = useState<'panic' | 'end'>();
  const [called, setCalled] = useState(false);
  const fixes = useLiveQuery(() => field.database.fixes.count(), [field.database]);

  useEffect(() => {
    void field.tracker.start().catch(() => undefined);
    void askForStorage().then(setStorage);
    void batteryPercent().then(setBattery);
  }, [field]);

  return (
    <IonPage>
      <IonHeader>
        <IonToolbar>
          <IonTitle>Mi jornada</IonTitle>
          <DutySign slot="end" />
        </IonToolbar>
      </IonHeader>
      <IonContent>
        <div className="page">
          {shift === undefined ? (
            <section className="panel">
              <h1>Antes de salir</h1>
              {readinessChecks(tracking, storage, battery, carried !== undefined).map(({ name, look, words }) => (
                <div key={name} className="row">
                  <IonIcon
                    icon={icons[look]}
                    className={`word ${look}`}
                    style={{ fontSize: 24, flex: 'none' }}
                    aria-hidden="true"
                  />
                  <p className="grow">
                    <strong>{name}</strong>
                    <br />
                    <span className="muted">{words}</span>
                  </p>
                </div>
              ))}
              <IonButton expand="block" onClick={() => void field.onShift('start')}>
                Iniciar jornada
              </IonButton>
              <p className="muted small">Desde que inicia y hasta que termina, su supervisor ve dónde está.</p>
            </section>
          ) : (
            <section className="panel">
              <h1>{shift.state === 'onDuty' ? 'En jornada' : 'En pausa'}</h1>
              <p className="muted">Desde las {hourWords(shift.startedAt)}</p>
              <div className={shift.state === 'onDuty' ? 'note good' : 'note'}>
                <IonIcon icon={locationOutline} aria-hidden="true" />
                <p>
                  {shift.state === 'onDuty'
                    ? 'Su ubicación se comparte con su supervisor.'
                    : 'En pausa nadie ve su ubicación.'}
                  {(fixes ?? 0) > 0 && <span className="muted small"> {fixes} posiciones por enviar.</span>}
                </p>
              </div>
              {tracking.fault !== undefined && (
                <div className="note due">
                  <IonIcon icon={warning} aria-hidden="true" />
                  <p>{tracking.fault}</p>
                </div>
              )}
              <IonButton
                expand="block"
                fill={shift.state === 'onDuty' ? 'outline' : 'solid'}
                onClick={() => void field.onShift(shift.state === 'onDuty' ? 'pause' : 'resume')}
              >
                {shift.state === 'onDuty' ? 'Hacer una pausa' : 'Reanudar jornada'}
              </IonButton>
              <IonButton
                expand="block"
                fill="clear"
                onClick={() => {
                  setAsking('end');
                }}
              >
                Terminar jornada
              </IonButton>
            </section>
          )}
          {shift !== undefined && (
            <section className="panel">
              <h2>¿Está en peligro?</h2>
              {called && (
                <div className="note good" role="status">
                  <IonIcon icon={checkmarkCircle} aria-hidden="true" />
                  <p>El aviso salió hacia su supervisor con su ubicación. Si puede, llame al 911.</p>
                </div>
              )}
              <IonButton
                expand="block"
                color="danger"
                onClick={() => {
                  setAsking('panic');
                }}
              >
                <IonIcon icon={warning} slot="start" aria-hidden="true" />
                Pedir auxilio
              </IonButton>
            </section>
          )}
        </div>
        <IonAlert
          isOpen={asking === 'panic'}
          header="¿Pedir auxilio?"
          message="Su supervisor recibe una alarma con su ubicación."
          onDidDismiss={() => {
            setAsking(undefined);
          }}
          buttons={[
            { text: 'No', role: 'cancel' },
            {
              text: 'Pedir auxilio',
              handler: () => {
                void field.onShift('panic').then(() => {
                  setCalled(true);
                });
              },
            },
          ]}
        />
        <IonAlert
          isOpen={asking === 'end'}
          header="¿Terminar la jornada?"
          message="Deja de compartirse su ubicación. Lo que falta por enviar se sigue enviando."
          onDidDismiss={() => {
            setAsking(undefined);
          }}
          buttons={[
            { text: 'Seguir en jornada', role: 'cancel' },
            { text: 'Terminar', handler: () => void field.onShift('end') },
          ]}
        />
      </IonContent>
    </IonPage>
  );
}
