import { useState } from 'react';
import { IonButton, IonIcon } from '@ionic/react';
import { cameraOutline, chevronDownOutline } from 'ionicons/icons';
import type { ResultCodeName, WhoAnswered } from '@cartera/domain/contact';
import { answerableResults } from '@cartera/domain/fieldVisit';
import type { VisitResult } from '@cartera/domain/visitForm';

interface Props {
  who: WhoAnswered;
  /** Those of the day's pack: what a client does not use is not among them. */
  results: readonly VisitResult[];
  chosen: ResultCodeName | undefined;
  onChoose: (code: ResultCodeName) => void;
}

/** The results this door can have, most of the days' first; the rare ones one touch away. */
export function ChooseResult({ who, results, chosen, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const answerable = new Set(answerableResults(who).map(({ code }) => code));
  const offered = results.filter(({ code }) => answerable.has(code));
  const rare = offered.filter(({ group, code }) => group === 'situation' && code !== chosen);
  const shown = all ? offered : offered.filter((result) => !rare.includes(result));
  return (
    <section className="stack" role="radiogroup" aria-label="Resultado de la visita">
      <h2>Resultado</h2>
      {shown.map(({ code, words, evidence }) => (
        <button
          key={code}
          type="button"
          className="choice"
          role="radio"
          aria-checked={chosen === code}
          onClick={() => {
            onChoose(code);
          }}
        >
          <span className="grow">{words}</span>
          {evidence && <IonIcon icon={cameraOutline} aria-label="Pide foto" />}
        </button>
      ))}
      {!all && rare.length > 0 && (
        <IonButton
          fill="clear"
          onClick={() => {
            setAll(true);
          }}
        >
          <IonIcon icon={chevronDownOutline} slot="start" aria-hidden="true" />
          Situaciones especiales
        </IonButton>
      )}
    </section>
  );
}
