import { useState } from 'react';
import { IonActionSheet, IonButton, IonContent, IonFooter, IonIcon } from '@ionic/react';
import {
  arrowRedoOutline,
  arrowUpOutline,
  checkmarkCircle,
  locateOutline,
  navigateOutline,
  videocamOutline,
} from 'ionicons/icons';
import { useNavigate } from 'react-router';
import type { PackedStop } from '@cartera/domain/fieldVisit';
import { FenceNote } from '../fence/index.js';
import { navigationAddress } from './navigationAddress.js';
import { metresBetween, skipReasons } from '@cartera/domain/route';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { hourWords, metresWords } from '../words/index.js';
import { travelWords } from './StopLine.js';
import { StopPage } from './StopPage.js';
import { reorderText, skipText, skipWords } from './routeDoor.js';
import { useDayStops } from './useDayStops.js';

/** A visit before the door opens: where it is, how to get there, and that one is there. */
export function StopScreen() {
  return (
    <StopPage gone="Esta visita ya no está en su ruta. Si la registró, aparece en «Por enviar».">
      {(stop) => <OpenStop stop={stop} />}
    </StopPage>
  );
}

function OpenStop({ stop }: { stop: PackedStop }) {
  const field = useField();
  const navigate = useNavigate();
  const { place } = useCell(field.tracker.state);
  const { carried } = useCell(field.day);
  const shift = useCell(field.shift);
  const [skipping, setSkipping] = useState(false);
  const travel = travelWords(stop.travelMode);
  const metres = place === undefined ? undefined : metresBetween(place, stop);
  const near =
    metres !== undefined && metres <= (carried?.pack.settings.arrivedMetres ?? 60) + (place?.accuracyMetres ?? 0);
  const routeId = carried?.pack.route.id ?? null;
  const openIds = (useDayStops() ?? []).flatMap((one) => (one.state === 'open' ? [one.stop.id] : []));
  const isNext = openIds[0] === stop.id || !openIds.includes(stop.id);

  return (
    <>
      <IonContent>
        <div className="page">
          <section className="stack">
            <div className="row">
              <span className="number">{stop.position}</span>
              <div className="grow">
                <h1>{stop.address.line}</h1>
                <p className="muted">{[stop.address.settlement, stop.address.town].filter(Boolean).join(', ')}</p>
              </div>
            </div>
            <p className="row muted">
              <IonIcon icon={travel.icon} aria-hidden="true" /> {travel.words}
              {metres === undefined ? '' : ` · a ${metresWords(metres)}`}
              {stop.arriveAt === null ? '' : ` · ${hourWords(stop.arriveAt)}`}
            </p>
            <p>
              Pregunte por <strong>{stop.parties.map(({ fullName }) => fullName).join(' o ')}</strong>
            </p>
            {stop.address.reference !== stop.address.line && (
              <p className="muted small">Como viene en el registro: {stop.address.reference}</p>
            )}
          </section>
          <FenceNote />
          <ArrivalVerdict near={near} metres={metres} accuracyMetres={place?.accuracyMetres} />
          <div className="stack">
            <a className="choice" href={navigationAddress(stop, navigator.userAgent)}>
              <IonIcon icon={navigateOutline} aria-hidden="true" />
              Abrir en mi aplicación de mapas
            </a>
            <button
              type="button"
              className="choice"
              onClick={() => {
                void navigate(`/ayuda/${stop.id}`);
              }}
            >
              <IonIcon icon={videocamOutline} aria-hidden="true" />
              Pedir ayuda al supervisor
            </button>
            {routeId !== null && !isNext && (
              <button
                type="button"
                className="choice"
                onClick={() => {
                  const others = openIds.filter((id) => id !== stop.id);
                  void field.outbox.add([reorderText(routeId, [stop.id, ...others])]);
                  void navigate('/ruta');
                }}
              >
                <IonIcon icon={arrowUpOutline} aria-hidden="true" />
                Hacer esta visita primero
              </button>
            )}
            {routeId !== null && (
              <button
                type="button"
                className="choice"
                onClick={() => {
                  setSkipping(true);
                }}
              >
                <IonIcon icon={arrowRedoOutline} aria-hidden="true" />
                Omitir esta visita
              </button>
            )}
          </div>
          {stop.turns.length > 0 && (
            <section className="panel">
              <h2>Cómo llegar</h2>
              <ol className="turns">
                {stop.turns.map(({ text, metres: length, longitude, latitude }, index) => (
                  <li key={`${index}/${longitude}/${latitude}`}>
                    <span className="grow">{text}</span>
                    <span className="muted">{metresWords(length)}</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
        <IonActionSheet
          isOpen={skipping}
          header="¿Por qué se omite? Su supervisor lo verá."
          onDidDismiss={() => {
            setSkipping(false);
          }}
          buttons={[
            ...skipReasons.map((reason) => ({
              text: skipWords[reason],
              handler: () => {
                if (routeId !== null) void field.outbox.add([skipText(routeId, stop.id, reason)]);
                void navigate('/ruta');
              },
            })),
            { text: 'Cancelar', role: 'cancel' },
          ]}
        />
      </IonContent>
      <IonFooter>
        <div className="foot">
          <IonButton
            expand="block"
            disabled={shift?.state !== 'onDuty'}
            onClick={() => {
              void navigate(`/parada/${stop.id}/visita`);
            }}
          >
            {shift?.state === 'onDuty' ? 'Llegué' : 'Inicie su jornada para visitar'}
          </IonButton>
        </div>
      </IonFooter>
    </>
  );
}

/** The verdict that the supervisor will see, seen by the collector first. */
function ArrivalVerdict({
  near,
  metres,
  accuracyMetres,
}: {
  near: boolean;
  metres: number | undefined;
  accuracyMetres: number | undefined;
}) {
  if (metres === undefined)
    return (
      <div className="note">
        <IonIcon icon={locateOutline} aria-hidden="true" />
        <p>El teléfono aún no sabe dónde está. Puede registrar la visita; quedará sin ubicación.</p>
      </div>
    );
  return (
    <div className={near ? 'note good' : 'note due'}>
      <IonIcon icon={near ? checkmarkCircle : locateOutline} aria-hidden="true" />
      <p>
        {near ? 'Está en el domicilio' : `Está a ${metresWords(metres)} del domicilio`}
        <span className="muted small"> · precisión de {Math.round(accuracyMetres ?? 0)} m</span>
      </p>
    </div>
  );
}
