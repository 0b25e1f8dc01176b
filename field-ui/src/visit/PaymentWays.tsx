import { useEffect, useState } from 'react';
import type { CaseFacts } from '@cartera/domain/fieldVisit';

/** How to pay the client, to be shown or read aloud. Nobody takes cash: there is nothing here to record it. */
export function PaymentWays({ facts }: { facts: CaseFacts }) {
  const { paymentWays, reference } = facts;
  const [image, setImage] = useState<string>();
  const text = [...paymentWays.map(({ label, value }) => `${label}: ${value}`), `Referencia: ${reference}`].join('\n');

  useEffect(() => {
    let left = false;
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(text, { margin: 1, width: 320, errorCorrectionLevel: 'M' }))
      .then((drawn) => {
        if (!left) setImage(drawn);
      });
    return () => {
      left = true;
    };
  }, [text]);

  return (
    <section className="panel" aria-label="Cómo pagar">
      <h2>Cómo pagar</h2>
      {paymentWays.length === 0 ? (
        <p className="muted">El cliente no ha dado una forma de pago. Pida la referencia a su supervisor.</p>
      ) : (
        <dl className="facts">
          {paymentWays.map(({ label, value }) => (
            <div key={label + value} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <dt>Referencia</dt>
          <dd>{reference}</dd>
        </dl>
      )}
      {image !== undefined && paymentWays.length > 0 && (
        <img
          src={image}
          width={200}
          height={200}
          alt="Código QR con la forma de pago"
          style={{ alignSelf: 'center' }}
        />
      )}
      <p className="muted small">Nunca reciba dinero. El pago se hace sólo en las cuentas del cliente.</p>
    </section>
  );
}
