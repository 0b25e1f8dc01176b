import { useEffect, useState } from 'react';
import { IonButton, IonContent, IonFooter } from '@ionic/react';
import { useNavigate } from 'react-router';
import { resultCode } from '@cartera/domain/contact';
import { isRightParty } from '@cartera/domain/fieldVisit';
import type { CaseFacts, PackedStop } from '@cartera/domain/fieldVisit';
import { nonPaymentWords } from '@cartera/domain/visitForm';
import { useCell } from '../app/cell.js';
import { useField } from '../app/fieldContext.js';
import { StorageFullError } from '../outbox/index.js';
import type { NewFile } from '../outbox/index.js';
import { StopPage } from '../route/StopPage.js';
import { CaseCard } from './CaseCard.js';
import { ChooseResult } from './ChooseResult.js';
import { ConfirmIdentity } from './ConfirmIdentity.js';
import { EarlierVisits } from './EarlierVisits.js';
import { NeutralScript } from './NeutralScript.js';
import { PaymentWays } from './PaymentWays.js';
import { PromiseTerms } from './PromiseTerms.js';
import { ProposeData } from './ProposeData.js';
import { TakePhotos } from './TakePhotos.js';
import { WhoAnswered } from './WhoAnswered.js';
import { composeVisit, visitFaults } from './composeVisit.js';
import type { VisitFault } from './composeVisit.js';
import { useVisit } from './useVisit.js';
import { withAnswerer } from './visitDraft.js';

/** Results after which a receipt or a paper is worth a photo. */
const withPapers = [
  'YA_PAGO',
  'DEFUNCION',
  'TERCERO_INFORMA_DEFUNCION',
  'INCAPACIDAD',
  'RECLUSION',
  'CONCURSO_QUIEBRA',
  'ACLARACION',
  'PROMESA_TOTAL',
  'PROMESA_PARCIAL',
];

/** A visit, from who opened the door to what was agreed. */
export function VisitScreen() {
  return <StopPage gone="Esta visita ya no está en su ruta.">{(stop) => <OpenVisit stop={stop} />}</StopPage>;
}

function OpenVisit({ stop }: { stop: PackedStop }) {
  const field = useField();
  const navigate = useNavigate();
  const { carried } = useCell(field.day);
  const visit = useVisit(stop);
  // Only here, and only while this screen is open: a reload locks the case again.
  const [facts, setFacts] = useState<CaseFacts>();
  const [faults, setFaults] = useState<VisitFault[]>([]);
  const [saving, setSaving] = useState(false);
  const { draft, change, bytesOf } = visit;
  useEffect(() => {
    // The button is at the foot of the screen; what is missing may be far above it.
    if (faults.length > 0) document.querySelector('.fault, [role=alert]')?.scrollIntoView({ block: 'center' });
  }, [faults]);
  if (draft === undefined || carried === undefined) return <IonContent />;

  const { who, result } = draft;
  const party = stop.parties.find(({ id }) => id === draft.partyId);
  const rightParty = who !== undefined && isRightParty(who);
  const mayTell = who !== undefined && (!rightParty || facts !== undefined);
  const code = result === undefined ? undefined : resultCode(result);
  const faultAt = (at: VisitFault['at']): string | undefined => faults.find((one) => one.at === at)?.words;
  const now = field.now();

  const save = async (): Promise<void> => {
    const found = visitFaults(draft, stop, facts, now);
    setFaults(found);
    if (found.length > 0) return;
    setSaving(true);
    try {
      const files = await Promise.all(
        draft.files.map(async ({ id, what, ...told }): Promise<NewFile[]> => {
          const bytes = await bytesOf(id);
          if (bytes === undefined) return [];
          const file = { ...told, accountId: stop.accountId, kind: what === 'photo' ? 'photo' : 'scan' } as const;
          return [{ id, what, lane: stop.accountId, stopId: stop.id, file, bytes }];
        }),
      );
      const place = field.tracker.state.get().place;
      await field.outbox.add(composeVisit(draft, stop, now, place), files.flat(), stop.id);
      setFacts(undefined);
      void navigate('/ruta', { replace: true });
    } catch (error) {
      const words =
        error instanceof StorageFullError
          ? 'El teléfono no tiene espacio. Libere memoria y guarde otra vez; lo escrito sigue aquí.'
          : 'No se pudo guardar en el teléfono. Intente otra vez; lo escrito sigue aquí.';
      setFaults([{ at: 'rules', words }]);
      setSaving(false);
    }
  };

  return (
    <>
      <IonContent>
        <div className="page">
          <NeutralScript
            who={rightParty ? undefined : who}
            name={stop.parties[0]?.fullName ?? ''}
            phone={carried.pack.settings.supervisorPhone}
          />
          <WhoAnswered
            parties={stop.parties}
            who={who}
            partyId={draft.partyId}
            onChoose={(chosen, partyId) => {
              if (partyId !== undefined && partyId === draft.partyId) return;
              setFacts(undefined);
              setFaults([]);
              change({ ...withAnswerer(draft, chosen), ...(partyId === undefined ? {} : { partyId }) });
            }}
          />
          {rightParty && party !== undefined && facts === undefined && (
            <ConfirmIdentity
              key={party.id}
              stop={stop}
              party={party}
              onConfirmed={(opened, proof) => {
                setFacts(opened);
                setFaults([]);
                change({ ...draft, proof });
              }}
            />
          )}
          {facts !== undefined && (
            <>
              <CaseCard
                facts={facts}
                onHide={() => {
                  setFacts(undefined);
                }}
              />
              <EarlierVisits attempts={facts.attempts} />
            </>
          )}
          {mayTell && (
            <>
              <ChooseResult
                who={who}
                results={carried.pack.results}
                chosen={result}
                onChoose={(chosen) => {
                  setFaults([]);
                  const whole = chosen === 'PROMESA_TOTAL' && facts !== undefined;
                  const amount = whole ? (Number(facts.balanceCents) / 100).toFixed(2) : draft.amount;
                  change({ ...draft, result: chosen, amount });
                }}
              />
              {faultAt('result') !== undefined && (
                <p className="fault" role="alert">
                  {faultAt('result')}
                </p>
              )}
              {code?.promise === true && facts !== undefined && (
                <>
                  <PromiseTerms
                    facts={facts}
                    amount={draft.amount}
                    dueOn={draft.dueOn}
                    whole={result === 'PROMESA_TOTAL'}
                    now={now}
                    fault={faultAt('promise')}
                    onChange={(terms) => {
                      change({ ...draft, ...terms });
                    }}
                  />
                  <PaymentWays facts={facts} />
                </>
              )}
              {code?.rightParty === true && result !== 'YA_PAGO' && (
                <section className="stack" role="radiogroup" aria-label="Motivo de no pago">
                  <h2>¿Por qué no ha pagado? (opcional)</h2>
                  <div className="chips">
                    {(Object.keys(nonPaymentWords) as (keyof typeof nonPaymentWords)[]).map((reason) => (
                      <button
                        key={reason}
                        type="button"
                        className="choice"
                        role="radio"
                        aria-checked={draft.reason === reason}
                        onClick={() => {
                          change({ ...draft, reason });
                        }}
                      >
                        {nonPaymentWords[reason]}
                      </button>
                    ))}
                  </div>
                </section>
              )}
              {result !== undefined && (
                <>
                  <TakePhotos
                    visit={visit}
                    required={code?.evidence === true}
                    papers={withPapers.includes(result)}
                    fault={faultAt('evidence')}
                  />
                  <ProposeData
                    proposed={draft.proposed}
                    fault={faultAt('proposed')}
                    onChange={(proposed) => {
                      change({ ...draft, proposed });
                    }}
                  />
                  <label className="labelled">
                    <span>Nota (opcional)</span>
                    <textarea
                      className="field"
                      rows={3}
                      maxLength={3_800}
                      value={draft.note}
                      onChange={(event) => {
                        change({ ...draft, note: event.target.value });
                      }}
                    />
                  </label>
                </>
              )}
            </>
          )}
          {(faultAt('rules') ?? faultAt('who')) !== undefined && (
            <div className="note late" role="alert">
              <p>{faultAt('rules') ?? faultAt('who')}</p>
            </div>
          )}
        </div>
      </IonContent>
      {mayTell && result !== undefined && (
        <IonFooter>
          <div className="foot">
            <IonButton expand="block" disabled={saving} onClick={() => void save()}>
              Registrar gestión
            </IonButton>
          </div>
        </IonFooter>
      )}
    </>
  );
}
