import type { EarlierAttempt } from '@cartera/domain/fieldVisit';
import { visitResults, whoAnsweredWords } from '@cartera/domain/visitForm';
import { momentWords } from '../words/index.js';

const mediumWords: Record<string, string> = { call: 'Llamada', visit: 'Visita', letter: 'Carta', message: 'Mensaje' };
const resultWords = new Map<string, string>(visitResults.map(({ code, words }) => [code, words]));

/** What happened before, for whoever stands at the door now. */
export function EarlierVisits({ attempts }: { attempts: readonly EarlierAttempt[] }) {
  if (attempts.length === 0) return null;
  return (
    <details className="panel">
      <summary>
        <strong>Gestiones anteriores</strong> · {attempts.length}
      </summary>
      <ul className="turns">
        {attempts.map(({ at, medium, whoAnswered, result, note }) => (
          <li key={at + result}>
            <span className="grow">
              {mediumWords[medium] ?? medium}: {resultWords.get(result) ?? result}
              <br />
              <span className="muted small">
                {whoAnsweredWords[whoAnswered]}
                {note === null ? '' : ` · ${note}`}
              </span>
            </span>
            <span className="muted small">{momentWords(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
