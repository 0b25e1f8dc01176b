import { useState } from 'react';
import { IonButton } from '@ionic/react';

/** What happens on a street; each is a whole explanation by itself. */
const reasons = [
  'Calle cerrada o tráfico',
  'Comida o descanso',
  'Gasolina o baño',
  'Motivo de salud o seguridad',
  'El mapa está mal',
] as const;

const mostLetters = 300;

interface Props {
  onExplained: (words: string) => void;
  onCancel: () => void;
}

/** Why somebody is where they are: one touch, or their own words. */
export function ExplainExcursion({ onExplained, onCancel }: Props) {
  const [words, setWords] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onExplained(words.trim());
      }}
    >
      <div className="chips" aria-label="Motivo">
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="choice"
            onClick={() => {
              onExplained(reason);
            }}
          >
            {reason}
          </button>
        ))}
      </div>
      <label className="labelled">
        <span>Con sus palabras</span>
        <input
          className="field"
          value={words}
          maxLength={mostLetters}
          placeholder="Por ejemplo: desvío por obra"
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
      </label>
      <div className="row">
        <IonButton type="submit" disabled={words.trim() === ''}>
          Guardar
        </IonButton>
        <IonButton fill="clear" onClick={onCancel}>
          Ahora no
        </IonButton>
      </div>
    </form>
  );
}
