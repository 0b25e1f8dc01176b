import { useState } from 'react';
import { IonButton, IonIcon } from '@ionic/react';
import { closeCircleOutline, peopleOutline, personOutline, handLeftOutline } from 'ionicons/icons';
import type { WhoAnswered as Who } from '@cartera/domain/contact';
import type { ConfirmableParty } from '@cartera/domain/fieldVisit';

const roleWords: Record<ConfirmableParty['role'], string> = {
  titular: 'A quien se busca',
  aval: 'También se busca',
  obligadoSolidario: 'También se busca',
};

const others = [
  { who: 'third', title: 'Otra persona', icon: peopleOutline },
  { who: 'minorOrElder', title: 'Menor de edad o adulto mayor', icon: handLeftOutline },
  { who: 'nobody', title: 'Nadie', icon: closeCircleOutline },
] as const;

interface Props {
  parties: readonly ConfirmableParty[];
  who: Who | undefined;
  partyId: string | undefined;
  onChoose: (who: Who, partyId?: string) => void;
}

/** Who opened the door. It names people and nothing else: it is read over the collector's shoulder. */
export function WhoAnswered({ parties, who, partyId, onChoose }: Props) {
  const [changing, setChanging] = useState(who === undefined);
  const choose = (chosen: Who, party?: string): void => {
    setChanging(false);
    onChoose(chosen, party);
  };
  const isShown = (chosen: boolean): boolean => changing || who === undefined || chosen;
  return (
    <section className="stack" role="radiogroup" aria-label="¿Quién atendió?">
      <div className="row apart">
        <h2>¿Quién atendió?</h2>
        {!changing && who !== undefined && (
          <IonButton
            fill="clear"
            onClick={() => {
              setChanging(true);
            }}
          >
            Cambiar
          </IonButton>
        )}
      </div>
      {parties
        .filter(({ id }) => isShown(id === partyId))
        .map((party) => (
          <button
            key={party.id}
            type="button"
            className="choice"
            role="radio"
            aria-checked={partyId === party.id}
            onClick={() => {
              choose(party.role, party.id);
            }}
          >
            <IonIcon icon={personOutline} aria-hidden="true" />
            <span className="grow">
              {party.fullName}
              <br />
              <span className="muted small">{roleWords[party.role]}</span>
            </span>
          </button>
        ))}
      {others
        .filter((other) => isShown(other.who === who))
        .map((other) => (
          <button
            key={other.who}
            type="button"
            className="choice"
            role="radio"
            aria-checked={who === other.who}
            onClick={() => {
              choose(other.who);
            }}
          >
            <IonIcon icon={other.icon} aria-hidden="true" />
            {other.title}
          </button>
        ))}
    </section>
  );
}
