import { IonButton, IonIcon } from '@ionic/react';
import { gitCompareOutline } from 'ionicons/icons';
import type { RouteChange } from './routeChange.js';

/** What is other than it was, said before the collector drives on. */
export function RouteChanged({ change, onSeen }: { change: RouteChange; onSeen: () => void }) {
  const { added, removed, isReordered } = change;
  return (
    <div className="note due" role="status" aria-label="Su ruta cambió">
      <IonIcon icon={gitCompareOutline} aria-hidden="true" />
      <div className="stack grow">
        <p>
          <strong>Su ruta cambió</strong>
        </p>
        {added.length > 0 && <Lines words={added.length === 1 ? 'Se agregó' : 'Se agregaron'} lines={added} />}
        {removed.length > 0 && (
          <>
            <Lines words={removed.length === 1 ? 'Ya no le toca' : 'Ya no le tocan'} lines={removed} />
            <p className="muted small">Lo que ya registró ahí se conserva y se envía.</p>
          </>
        )}
        {isReordered && <p>Cambió el orden de las visitas.</p>}
        <IonButton fill="outline" onClick={onSeen}>
          Entendido
        </IonButton>
      </div>
    </div>
  );
}

const mostLines = 4;

function Lines({ words, lines }: { words: string; lines: readonly string[] }) {
  const rest = lines.length - mostLines;
  return (
    <p>
      {words}: {lines.slice(0, mostLines).join('; ')}
      {rest > 0 ? ` y ${rest} más` : ''}.
    </p>
  );
}
