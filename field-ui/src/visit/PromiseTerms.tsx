import { defaultPromiseRules } from '@cartera/domain/promise';
import type { CaseFacts } from '@cartera/domain/fieldVisit';
import { dateFrom, dayWords, moneyWords } from '../words/index.js';

interface Props {
  facts: CaseFacts;
  amount: string;
  dueOn: string;
  /** The whole of what is owed was promised: there is nothing to type. */
  whole: boolean;
  now: number;
  fault: string | undefined;
  onChange: (terms: { amount: string; dueOn: string }) => void;
}

/** An amount and a day, within what the client allows. */
export function PromiseTerms({ facts, amount, dueOn, whole, now, fault, onChange }: Props) {
  const { horizonDays } = { ...defaultPromiseRules, ...facts.rules.promise };
  const quick = [0, 1, 3, 7, 15].filter((days) => days <= horizonDays);
  return (
    <section className="panel" aria-label="Promesa de pago">
      <h2>Promesa de pago</h2>
      {whole ? (
        <div className="row apart">
          <span>Todo lo que debe</span>
          <span className="money">{moneyWords(facts.balanceCents, facts.currency)}</span>
        </div>
      ) : (
        <label className="labelled">
          <span>¿Cuánto va a pagar?</span>
          <input
            className="field"
            inputMode="decimal"
            placeholder="Pesos, por ejemplo 1,500"
            value={amount}
            onChange={(event) => {
              onChange({ amount: event.target.value, dueOn });
            }}
          />
        </label>
      )}
      <div className="labelled">
        <span>¿Qué día?</span>
        <div className="chips" role="radiogroup" aria-label="Día de la promesa">
          {quick.map((days) => {
            const date = dateFrom(now, days);
            return (
              <button
                key={days}
                type="button"
                className="choice"
                role="radio"
                aria-checked={dueOn === date}
                onClick={() => {
                  onChange({ amount, dueOn: date });
                }}
              >
                {days === 0 ? 'Hoy' : days === 1 ? 'Mañana' : `En ${days} días`}
              </button>
            );
          })}
        </div>
        <input
          className="field"
          type="date"
          aria-label="Otro día"
          min={dateFrom(now, 0)}
          max={dateFrom(now, horizonDays)}
          value={dueOn}
          onChange={(event) => {
            onChange({ amount, dueOn: event.target.value });
          }}
        />
        <span className="muted small">
          {dueOn === '' ? `Hasta el ${dayWords(dateFrom(now, horizonDays))}.` : `Vence el ${dayWords(dueOn)}.`}
        </span>
      </div>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
