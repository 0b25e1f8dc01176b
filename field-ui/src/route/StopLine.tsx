import { IonIcon } from '@ionic/react';
import {
  alertCircle,
  arrowRedoOutline,
  carOutline,
  checkmarkCircle,
  cloudUploadOutline,
  walkOutline,
} from 'ionicons/icons';
import { useNavigate } from 'react-router';
import { hourWords, metresWords } from '../words/index.js';
import type { DayStop, StopState } from './dayStops.js';

export const stopStateWords: Record<StopState, { words: string; icon: string; look: string } | undefined> = {
  open: undefined,
  waiting: { words: 'Registrada, por enviar', icon: cloudUploadOutline, look: 'due' },
  refused: { words: 'Rechazada: revísela', icon: alertCircle, look: 'late' },
  done: { words: 'Hecha', icon: checkmarkCircle, look: 'good' },
  skipped: { words: 'Omitida', icon: arrowRedoOutline, look: 'muted' },
};

export function travelWords(mode: 'car' | 'foot'): { icon: string; words: string } {
  return mode === 'car' ? { icon: carOutline, words: 'En auto' } : { icon: walkOutline, words: 'A pie' };
}

/** One stop of the list. */
export function StopLine({ stop, state, metres }: DayStop) {
  const navigate = useNavigate();
  const told = stopStateWords[state];
  const travel = travelWords(stop.travelMode);
  return (
    <button
      type="button"
      className="choice"
      onClick={() => {
        void navigate(`/parada/${stop.id}`);
      }}
    >
      <span className={state === 'open' ? 'number' : 'number closed'}>{stop.position}</span>
      <span className="grow">
        {stop.address.line}
        <br />
        <span className="muted small">{stop.address.settlement}</span>
        {told !== undefined && (
          <>
            <br />
            <span className={`word ${told.look}`}>
              <IonIcon icon={told.icon} aria-hidden="true" style={{ fontSize: 18, color: 'inherit' }} /> {told.words}
            </span>
          </>
        )}
      </span>
      <span className="muted small" style={{ textAlign: 'right' }}>
        <IonIcon icon={travel.icon} aria-label={travel.words} />
        <br />
        {stop.arriveAt === null ? (metres === null ? '' : metresWords(metres)) : hourWords(stop.arriveAt)}
      </span>
    </button>
  );
}
