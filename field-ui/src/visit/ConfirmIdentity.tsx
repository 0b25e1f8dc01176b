import { useState } from 'react';
import { IonButton, IonIcon, IonSpinner } from '@ionic/react';
import { alertCircleOutline } from 'ionicons/icons';
import { identityProofWords } from '@cartera/domain/fieldVisit';
import type { CaseFacts, ConfirmableParty, IdentityProofKind, PackedStop } from '@cartera/domain/fieldVisit';
import { openCase } from '../dayPack/index.js';

interface Props {
  stop: PackedStop;
  party: ConfirmableParty;
  onConfirmed: (facts: CaseFacts, proof: IdentityProofKind) => void;
}

/** The step before anything of the case is shown: the person says one more datum, and it opens the case or it does not. */
export function ConfirmIdentity({ stop, party, onConfirmed }: Props) {
  const kinds = [...new Set(party.locks.map(({ kind }) => kind))];
  const [kind, setKind] = useState<IdentityProofKind>(kinds[0] ?? 'officialId');
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | 'wrong'>('asking');
  const words = identityProofWords[kind];

  const confirm = async (): Promise<void> => {
    setState('opening');
    const facts = await openCase(stop, party, kind, typed);
    if (facts === undefined) setState('wrong');
    else onConfirmed(facts, kind);
  };

  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <h2>Confirme que es {party.fullName}</h2>
      <p className="says">
        «¿Es usted {party.fullName}? {words.ask}»
      </p>
      <div className="chips" role="radiogroup" aria-label="Dato con el que se identifica">
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className="choice"
            role="radio"
            aria-checked={one === kind}
            onClick={() => {
              setKind(one);
              setTyped('');
              setState('asking');
            }}
          >
            {identityProofWords[one].title}
          </button>
        ))}
      </div>
      <label className="labelled">
        <span>{words.title}</span>
        <input
          className="field"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          inputMode={kind === 'birthday' || kind === 'phoneEnding' ? 'numeric' : 'text'}
          placeholder={words.hint}
          onChange={(event) => {
            setTyped(event.target.value);
            setState('asking');
          }}
        />
      </label>
      {state === 'wrong' && (
        <div className="note late" role="alert">
          <IonIcon icon={alertCircleOutline} aria-hidden="true" />
          <p>No coincide. Pida otro dato; si no lo sabe, agradezca y registre «Otra persona».</p>
        </div>
      )}
      <IonButton type="submit" expand="block" fill="outline" disabled={typed.trim() === '' || state === 'opening'}>
        {state === 'opening' ? <IonSpinner name="crescent" /> : 'Confirmar'}
      </IonButton>
    </form>
  );
}
