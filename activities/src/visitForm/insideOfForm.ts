import type { Column, Content } from 'pdfmake/interfaces.js';
import type { VisitFormSubject } from '@cartera/database/visitForm';
import { strictCalendar } from '@cartera/domain/calendar';
import { nonPaymentReasons, whoAnsweredCodes } from '@cartera/domain/contact';
import { nonPaymentWords, visitResultGroupNames, visitResults, whoAnsweredWords } from '@cartera/domain/visitForm';
import type { VisitResultGroup } from '@cartera/domain/visitForm';
import { colour, facts, heading, money, panel, qrCode, sheet, shortDate, size } from '../document/index.js';
import { addressLines } from './addressLines.js';
import { formMargin } from './formSheet.js';
import { blanks, tick, tickList, tickRow, writingLine } from './paperField.js';

const textWidth = sheet.width - 2 * formMargin;
const roleNames = { titular: 'Titular', aval: 'Aval', obligadoSolidario: 'Obligado solidario' } as const;
const precisionNames = {
  house: 'la casa',
  street: 'la calle',
  settlement: 'la colonia',
  postalCode: 'el código postal',
} as const;

/** What fits above the fold; the rest is in the case file. */
const namesShown = 3;
const nameLength = 56;
const lineLength = 52;
const rawLength = 96;

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

const quiet = (text: string): { text: string; color: string; fontSize: number } => ({
  text,
  color: colour.muted,
  fontSize: size.small,
});

/** The strictest hours that any client may ask for. */
function hours(): string {
  const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return `de ${clock(strictCalendar.fromMinute)} a ${clock(strictCalendar.untilMinute)}, lunes a viernes no festivos`;
}

function headOfForm(subject: VisitFormSubject, at: Date): Content {
  const until = shortDate(subject.expiresAt ?? subject.dueAt);
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: 'Formato de visita', bold: true, fontSize: size.title, lineHeight: 1.1 },
          { text: `Visita ${subject.attempt} · a más tardar el ${until}, ${hours()}`, color: colour.muted },
        ],
      },
      {
        width: 'auto',
        text: `Formato ${subject.formId.slice(0, 8).toUpperCase()}\nImpreso el ${shortDate(at)}`,
        alignment: 'right',
        color: colour.muted,
        fontSize: size.small,
        margin: [0, 2, 10, 0],
      },
      { width: 44, svg: qrCode(subject.formId), fit: [44, 44] },
    ],
  };
}

function whomAndWhere({ parties, address }: VisitFormSubject): Content {
  const { latitude, longitude, precision } = address;
  const located =
    latitude === null || longitude === null || precision === null
      ? 'Sin ubicación en el mapa: pregunte en la colonia.'
      : `Ubicación ${latitude.toFixed(5)}, ${longitude.toFixed(5)} (a nivel de ${precisionNames[precision]}).`;
  return {
    margin: [0, 8, 0, 0],
    columnGap: 20,
    columns: [
      {
        width: 296,
        stack: [
          heading('A quién buscar'),
          facts(
            parties
              .slice(0, namesShown)
              .map(({ role, fullName }): [string, string] => [roleNames[role], shortened(fullName, nameLength)]),
            84,
          ),
          quiet(
            parties.length > namesShown
              ? `Y ${parties.length - namesShown} más en el expediente. Sólo con ellos se habla de la cuenta.`
              : 'Sólo con estas personas se habla de la cuenta.',
          ),
        ],
      },
      {
        width: '*',
        stack: [
          heading('A dónde ir'),
          ...addressLines(address).map((text): Content => ({ text: shortened(text, lineLength) })),
          quiet(located),
          quiet(`Como lo dio el cliente: ${shortened(address.raw, rawLength)}`),
        ],
      },
    ],
  };
}

function debt({ account, clientName }: VisitFormSubject): Content {
  return panel(
    {
      columnGap: 16,
      columns: [
        {
          width: '*',
          stack: [
            { text: `${clientName} · ${account.product}`, bold: true },
            { text: `Cuenta ${account.reference}`, color: colour.muted },
          ],
        },
        { width: 'auto', text: money(account.balanceCents, account.currency), bold: true, fontSize: size.lead },
        {
          width: 204,
          fontSize: size.small,
          text: 'Sólo para el titular, aval u obligado solidario. A otra persona, recado neutro. No reciba dinero.',
        },
      ],
    },
    [0, 8, 0, 6],
  );
}

function results(): Content {
  const group = (name: VisitResultGroup): Content =>
    tickList(
      visitResultGroupNames[name],
      visitResults
        .filter((result) => result.group === name)
        .map((result) => tick(result.words, result.evidence ? ' •' : '')),
    );
  const reasons = tickList(
    'Por qué no paga',
    nonPaymentReasons.map((reason) => tick(nonPaymentWords[reason])),
  );
  const third = (...stack: Content[]): Column => ({ width: '*', stack });
  return {
    stack: [
      {
        text: [
          { text: 'Resultado ', bold: true },
          { text: '(marque uno; • pide fotografía o documento)', color: colour.muted },
        ],
        margin: [0, 4, 0, 4],
      },
      {
        columnGap: 16,
        columns: [
          third(group('rightParty')),
          third(group('third'), group('nobody')),
          third(group('situation'), reasons),
        ],
      },
    ],
  };
}

function remarks(): Content[] {
  return [
    blanks(
      { label: 'Promete pagar $', labelWidth: 78, width: 226 },
      { label: 'el día', labelWidth: 32, width: 132 },
      { label: 'Referencia entregada', labelWidth: 98, width: textWidth - 358 },
    ),
    blanks({ label: 'Entre', labelWidth: 30, width: 270 }, { label: 'y', labelWidth: 12, width: textWidth - 270 }),
    blanks(
      { label: 'Fachada y referencias', labelWidth: 104, width: 352 },
      { label: 'Folios de fotografías', labelWidth: 98, width: textWidth - 352 },
    ),
    blanks({ label: 'Domicilio o teléfono que informan (queda propuesto)', labelWidth: 234, width: textWidth }),
    blanks({ label: 'Observaciones', labelWidth: 70, width: textWidth }),
    { canvas: [writingLine(textWidth - 10, 14)] },
  ];
}

function signatures(): Content {
  const signature = (text: string): Column => ({
    width: '*',
    stack: [{ canvas: [writingLine(244, 0)] }, { ...quiet(text), margin: [0, 3, 0, 0] }],
  });
  return {
    margin: [0, 28, 0, 0],
    columnGap: 24,
    columns: [signature('Firma del gestor'), signature('Firma de quien atendió (sólo si quiere darla)')],
  };
}

/** The side that the collector reads and fills in. */
export function insideOfForm(subject: VisitFormSubject, at: Date): Content[] {
  return [
    headOfForm(subject, at),
    whomAndWhere(subject),
    debt(subject),
    blanks(
      { label: 'Fecha', labelWidth: 34, width: 150 },
      { label: 'Hora', labelWidth: 28, width: 110 },
      { label: 'Gestor', labelWidth: 36, width: textWidth - 260 },
    ),
    tickRow(
      'Quién atendió',
      whoAnsweredCodes.map((code) => whoAnsweredWords[code]),
    ),
    results(),
    ...remarks(),
    signatures(),
  ];
}
