import { IonButton, IonIcon } from '@ionic/react';
import { callOutline, homeOutline, trashOutline } from 'ionicons/icons';
import type { ProposedPoint } from './visitDraft.js';

interface Props {
  proposed: readonly ProposedPoint[];
  fault: string | undefined;
  onChange: (proposed: ProposedPoint[]) => void;
}

const kinds = {
  phone: { title: 'Teléfono nuevo', hint: '10 dígitos', icon: callOutline },
  address: { title: 'Domicilio nuevo', hint: 'Calle, número, colonia, C.P., municipio', icon: homeOutline },
} as const;

/** A phone or an address that somebody gave. It enters as proposed: nobody uses it before it is authorised. */
export function ProposeData({ proposed, fault, onChange }: Props) {
  return (
    <section className="stack" aria-label="Datos nuevos">
      <h2>Datos nuevos (opcional)</h2>
      {proposed.map((point) => (
        <div key={point.id} className="row">
          <label className="labelled grow">
            <span>{kinds[point.kind].title}</span>
            <input
              className="field"
              inputMode={point.kind === 'phone' ? 'tel' : 'text'}
              placeholder={kinds[point.kind].hint}
              value={point.value}
              onChange={(event) => {
                onChange(proposed.map((one) => (one.id === point.id ? { ...one, value: event.target.value } : one)));
              }}
            />
          </label>
          <IonButton
            fill="clear"
            aria-label="Quitar"
            onClick={() => {
              onChange(proposed.filter((one) => one.id !== point.id));
            }}
          >
            <IonIcon icon={trashOutline} slot="icon-only" aria-hidden="true" />
          </IonButton>
        </div>
      ))}
      <div className="chips">
        {(['phone', 'address'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="choice"
            onClick={() => {
              onChange([...proposed, { id: crypto.randomUUID(), kind, value: '' }]);
            }}
          >
            <IonIcon icon={kinds[kind].icon} aria-hidden="true" />
            {kinds[kind].title}
          </button>
        ))}
      </div>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
