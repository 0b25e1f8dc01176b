import { IonButton, IonIcon } from '@ionic/react';
import { lockOpenOutline } from 'ionicons/icons';
import type { CaseFacts } from '@cartera/domain/fieldVisit';
import { moneyWords } from '../words/index.js';

interface Props {
  facts: CaseFacts;
  onHide: () => void;
}

/** What a confirmed party may be told. */
export function CaseCard({ facts, onHide }: Props) {
  const { clientName, product, reference, balanceCents, currency, daysPastDue, livePromise } = facts;
  return (
    <section className="panel" aria-label="Datos de la cuenta" data-testid="case-facts">
      <div className="row apart">
        <span className="word good">
          <IonIcon icon={lockOpenOutline} aria-hidden="true" /> Persona confirmada
        </span>
        <IonButton fill="clear" onClick={onHide}>
          Ocultar
        </IonButton>
      </div>
      <div className="row apart">
        <div className="grow">
          <h2>{clientName}</h2>
          <p className="muted">
            {product} · {reference}
          </p>
        </div>
        <span className="money">{moneyWords(balanceCents, currency)}</span>
      </div>
      <dl className="facts">
        <dt>Atraso</dt>
        <dd>{daysPastDue} días</dd>
        {livePromise !== null && (
          <>
            <dt>Promesa vigente</dt>
            <dd>
              {moneyWords(livePromise.amountCents, currency)} para el {livePromise.dueOn}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
