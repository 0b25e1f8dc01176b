import { useEffect, useState } from 'react';
import { IonButton, IonIcon } from '@ionic/react';
import { chatbubbleEllipsesOutline, footstepsOutline } from 'ionicons/icons';
import type { FenceKind } from '@cartera/domain/geofence';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { hourWords, metresWords } from '../words/index.js';
import { ExplainExcursion } from './ExplainExcursion.js';
import { RouteAgain } from './RouteAgain.js';
import type { Excursion } from './excursion.js';
import type { WayBack } from './wayBack.js';

const fenceWords: Record<FenceKind, string> = { zone: 'su zona', corridor: 'su ruta' };

/** After so long at home, an excursion that nobody explained is not asked about any more. */
const askedForMs = 20 * 60_000;

/**
 * What the phone itself finds about its fences: said calmly and at once, before a supervisor reads it, with a place for the reason.
 * Nothing is shown while all is well.
 */
export function FenceNote() {
  const { fences, now } = useField();
  const excursions = useCell(fences.excursions);
  const shown = excursions.filter(
    ({ returnedAt, explanation }) =>
      returnedAt === undefined || (explanation === undefined && now() - returnedAt < askedForMs),
  );
  return shown.map((one) => <Told key={`${one.fence}/${one.since}`} excursion={one} />);
}

function Told({ excursion }: { excursion: Excursion }) {
  const { fence, since, distanceMetres, returnedAt, explanation, alertId } = excursion;
  const { fences, tracker } = useField();
  const [asking, setAsking] = useState(false);
  const back = useWayBack(fence === 'corridor' && returnedAt === undefined);
  const isAway = returnedAt === undefined;
  const when = hourWords(since - tracker.clockOffsetMs);
  return (
    <section className={isAway ? 'note due' : 'note'} role="status" aria-label={`Fuera de ${fenceWords[fence]}`}>
      <IonIcon icon={footstepsOutline} aria-hidden="true" />
      <div className="stack grow">
        <p>
          <strong>{isAway ? `Está fuera de ${fenceWords[fence]}` : `Estuvo fuera de ${fenceWords[fence]}`}</strong>
          <br />
          Desde las {when}
          {back === undefined ? `, a ${metresWords(distanceMetres)}` : ''}.{' '}
          {isAway ? 'Su supervisor también lo verá.' : 'Ya regresó.'}
        </p>
        {back !== undefined && (
          <p>
            Su ruta está a {metresWords(back.metres)} hacia el {back.wind}.
          </p>
        )}
        {isAway && fence === 'corridor' && <RouteAgain />}
        {explanation !== undefined ? (
          <p className="muted small">
            Su explicación: «{explanation}». {alertId === undefined ? 'Sale con el aviso.' : 'Va con el aviso.'}
          </p>
        ) : asking ? (
          <ExplainExcursion
            onExplained={(words) => {
              setAsking(false);
              void fences.explain(since, words);
            }}
            onCancel={() => {
              setAsking(false);
            }}
          />
        ) : (
          <IonButton
            fill="outline"
            onClick={() => {
              setAsking(true);
            }}
          >
            <IonIcon icon={chatbubbleEllipsesOutline} slot="start" aria-hidden="true" />
            Explicar
          </IonButton>
        )}
      </div>
    </section>
  );
}

/** Where the line is, while somebody is off it; the geometry is fetched with the first such note. */
function useWayBack(isOff: boolean): WayBack | undefined {
  const { tracker, day } = useField();
  const { place } = useCell(tracker.state);
  const { carried } = useCell(day);
  const [back, setBack] = useState<WayBack>();
  const path = carried?.pack.route.path;
  useEffect(() => {
    if (!isOff || place === undefined || path === undefined) return;
    let left = false;
    void import('./wayBack.js').then(({ wayBack }) => {
      if (!left) setBack(wayBack(place, path));
    });
    return () => {
      left = true;
    };
  }, [isOff, place, path]);
  return isOff ? back : undefined;
}
