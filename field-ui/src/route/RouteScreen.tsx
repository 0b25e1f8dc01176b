import { lazy, Suspense, useState } from 'react';
import {
  IonButton,
  IonContent,
  IonHeader,
  IonIcon,
  IonLabel,
  IonPage,
  IonRefresher,
  IonRefresherContent,
  IonSegment,
  IonSegmentButton,
  IonSpinner,
  IonTitle,
  IonToolbar,
} from '@ionic/react';
import { cloudOfflineOutline, mapOutline, listOutline } from 'ionicons/icons';
import { useNavigate } from 'react-router';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { FenceNote } from '../fence/index.js';
import { DutySign } from '../shift/DutySign.js';
import { dayWords, hourWords, metresWords } from '../words/index.js';
import { StopLine, travelWords } from './StopLine.js';
import { RouteChanged } from './RouteChanged.js';
import type { DayStop } from './dayStops.js';
import { routeChange, seenRoute } from './routeChange.js';
import { useDayStops } from './useDayStops.js';

const DayMap = lazy(() => import('../map/DayMap.js'));

/** The day: what comes next, large, and everything else. */
export function RouteScreen() {
  const field = useField();
  const { carried, refreshing, fault, seen } = useCell(field.day);
  const shift = useCell(field.shift);
  const stops = useDayStops();
  const [view, setView] = useState<'list' | 'map'>('list');
  const open = stops?.filter(({ state }) => state === 'open') ?? [];
  const next = open[0];
  const change = carried && seen && routeChange(seen, seenRoute(carried.pack));

  return (
    <IonPage>
      <IonHeader>
        <IonToolbar>
          <IonTitle>Ruta de hoy</IonTitle>
          <DutySign slot="end" />
        </IonToolbar>
        <IonToolbar>
          <IonSegment
            value={view}
            onIonChange={({ detail }) => {
              setView(detail.value === 'map' ? 'map' : 'list');
            }}
          >
            <IonSegmentButton value="list" layout="icon-start">
              <IonIcon icon={listOutline} aria-hidden="true" />
              <IonLabel>Lista</IonLabel>
            </IonSegmentButton>
            <IonSegmentButton value="map" layout="icon-start">
              <IonIcon icon={mapOutline} aria-hidden="true" />
              <IonLabel>Mapa</IonLabel>
            </IonSegmentButton>
          </IonSegment>
        </IonToolbar>
      </IonHeader>
      <IonContent scrollY={view === 'list'}>
        {view === 'map' && carried !== undefined && stops !== undefined ? (
          <Suspense fallback={<Waiting words="Abriendo el mapa…" />}>
            <DayMap pack={carried.pack} stops={stops} />
          </Suspense>
        ) : (
          <>
            <IonRefresher
              slot="fixed"
              onIonRefresh={({ detail }) => {
                void field.refresh().finally(() => {
                  detail.complete();
                });
              }}
            >
              <IonRefresherContent />
            </IonRefresher>
            <div className="page">
              {fault !== undefined && (
                <div className="note due" role="status">
                  <IonIcon icon={cloudOfflineOutline} aria-hidden="true" />
                  <p>{fault}</p>
                </div>
              )}
              {change !== undefined && <RouteChanged change={change} onSeen={field.seeRoute} />}
              <FenceNote />
              {carried === undefined || stops === undefined ? (
                <NoDay refreshing={refreshing} onAsk={() => void field.refresh()} />
              ) : (
                <>
                  <div className="row apart">
                    <p className="muted">{dayWords(carried.pack.day)}</p>
                    <p className="muted small">Actualizada {hourWords(carried.checkedAt)}</p>
                  </div>
                  {shift === undefined && <BeginFirst />}
                  {next === undefined ? (
                    <DayDone stops={stops} />
                  ) : (
                    <NextStop {...next} left={open.length} onDuty={shift !== undefined} />
                  )}
                  <section className="stack" aria-label="Visitas">
                    {stops
                      .filter((one) => one !== next)
                      .map((one) => (
                        <StopLine key={one.stop.id} {...one} />
                      ))}
                  </section>
                </>
              )}
            </div>
          </>
        )}
      </IonContent>
    </IonPage>
  );
}

function Waiting({ words }: { words: string }) {
  return (
    <div className="page" style={{ alignItems: 'center', paddingTop: 64 }}>
      <IonSpinner name="crescent" />
      <p className="muted">{words}</p>
    </div>
  );
}

function NoDay({ refreshing, onAsk }: { refreshing: boolean; onAsk: () => void }) {
  if (refreshing) return <Waiting words="Descargando su día…" />;
  return (
    <section className="panel">
      <h1>Todavía no tiene su día</h1>
      <p>Descárguelo con buena señal antes de salir: después trabaja sin internet.</p>
      <IonButton expand="block" onClick={onAsk}>
        Descargar mi día
      </IonButton>
    </section>
  );
}

function BeginFirst() {
  const navigate = useNavigate();
  return (
    <section className="panel">
      <h1>Inicie su jornada</h1>
      <p>Su ubicación se comparte sólo durante la jornada.</p>
      <IonButton
        expand="block"
        onClick={() => {
          void navigate('/jornada');
        }}
      >
        Ir a jornada
      </IonButton>
    </section>
  );
}

function DayDone({ stops }: { stops: readonly DayStop[] }) {
  const refused = stops.filter(({ state }) => state === 'refused').length;
  return (
    <section className="panel">
      <h1>{stops.length === 0 ? 'No tiene visitas hoy' : 'No quedan visitas'}</h1>
      <p>
        {refused > 0
          ? `${refused} ${refused === 1 ? 'gestión fue rechazada' : 'gestiones fueron rechazadas'}: revíselas en «Por enviar».`
          : 'Si le asignan otra, aparece aquí.'}
      </p>
    </section>
  );
}

function NextStop({ stop, metres, left, onDuty }: DayStop & { left: number; onDuty: boolean }) {
  const navigate = useNavigate();
  const travel = travelWords(stop.travelMode);
  return (
    <section className="panel next" aria-label="Siguiente visita">
      <div className="row apart">
        <span className="muted">Siguiente · quedan {left}</span>
        <span className="row muted">
          <IonIcon icon={travel.icon} aria-hidden="true" /> {travel.words}
          {metres === null ? '' : ` · ${metresWords(metres)}`}
        </span>
      </div>
      <div className="row">
        <span className="number">{stop.position}</span>
        <div className="grow">
          <h1>{stop.address.line}</h1>
          <p className="muted">{[stop.address.settlement, stop.address.town].filter(Boolean).join(', ')}</p>
        </div>
      </div>
      {stop.arriveAt !== null && <p>Llegada prevista: {hourWords(stop.arriveAt)}</p>}
      <IonButton
        expand="block"
        fill={onDuty ? 'solid' : 'outline'}
        onClick={() => {
          void navigate(`/parada/${stop.id}`);
        }}
      >
        Ver visita
      </IonButton>
    </section>
  );
}
