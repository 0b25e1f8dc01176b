import type { WhoAnswered } from '@cartera/domain/contact';

interface Props {
  who: WhoAnswered | undefined;
  name: string;
  phone: string | null;
}

/** What may be said before a party is confirmed, and to anybody else ever. */
export function NeutralScript({ who, name, phone }: Props) {
  if (who === 'minorOrElder') return <p className="says">Agradezca y retírese. No deje recado ni haga preguntas.</p>;
  if (who === 'nobody')
    return <p className="says">No deje nada a la vista. Tome una foto de la fachada, sin personas.</p>;
  if (who === 'third')
    return (
      <p className="says">
        «¿Le puede decir a {name} que me llame{phone === null ? '' : ` al ${phone}`}, por favor? Es un asunto personal.»
      </p>
    );
  return <p className="says">«Buen día. ¿Se encuentra {name}?»</p>;
}
