import type { Column, Content } from 'pdfmake/interfaces.js';
import type { VisitFormSubject } from '@cartera/database/visitForm';
import { minutesInDay, strictCalendar } from '@cartera/domain/calendar';
import { nonPaymentReasons, whoAnsweredCodes } from '@cartera/domain/contact';
import {
  nonPaymentWords,
  visitResultGroupNames,
  visitResults,
  whoAnsweredWords,
} from '@cartera/domain/visitForm';
import type { VisitResultGroup } from '@cartera/domain/visitForm';
import { colour, facts, heading, money, panel, qrCode, shortDate, sheet, size } from '../document/index.js';
import { addressLines } from './addressLines.js';

const textWidth = sheet.width - 2 * 40;
const roleNames = { titular: 'Titular', aval: 'Aval', obligadoSolidario: 'Obligado solidario' } as const;
const precisions = {
  house: 'la casa',
  street: 'la calle',
  settlement: 'la colonia',
  postalCode: 'el código postal',
} as const;

/** A box to tick and what it says. */
function tick(label: string, mark = ''): Content {
  return {
    margin: [0, 1.5, 0, 1.5],
    columns: [
      { width: 14, canvas: [{ type: 'rect', x: 0, y: 1.5, w: 8, h: 8, lineWidth: 0.75, lineColor: colour.muted }] },
      { width: '*', text: [{ text: label }, { text: mark, color: colour.accent, bold: true }], lineHeight: 1.05 },
    ],
  };
}

/** A line to write on, after its label. */
function blank(label: string, width: number, labelWidth: number): Column {
  return {
    width,
    columns: [
      { width: labelWidth, text: label, color: colour.muted, margin: [0, 4, 0, 0] },
      { width: width - labelWidth, canvas: [line(width - labelWidth - 10, 15)] },
    ],
  };
}

const line = (length: number, y: number) => ({
  type: 'line' as const,
  x1: 0,
  y1: y,
  x2: length,
  y2: y,
  lineWidth: 0.5,
  lineColor: colour.muted,
});

const row = (columns: Column[]): Content => ({ columns, margin: [0, 0, 0, 3] });

function hours(): string {
  const clock = (minute: number): string =>
    `${Math.floor((minute % minutesInDay) / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return `De ${clock(strictCalendar.fromMinute)} a ${clock(strictCalendar.untilMinute)}, lunes a viernes, no festivos`;
}

function headOfForm(subject: VisitFormSubject, at: Date): Content {
  const until = subject.expiresAt ?? subject.dueAt;
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: 'Formato de visita', bold: true, fontSize: size.title, lineHeight: 1.1 },
          {
            text: `Visita ${subject.attempt} · hágala a más tardar el ${shortDate(until)} · impreso el ${shortDate(at)}`,
            color: colour.muted,
          },
        ],
      },
      {
        width: 'auto',
        text: `Formato\n${subject.formId.slice(0, 8).toUpperCase()}`,
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
  const located =
    address.latitude === null || address.longitude === null || address.precision === null
      ? 'Sin ubicación en el mapa: pregunte en la colonia'
      : `${address.latitude.toFixed(5)}, ${address.longitude.toFixed(5)} (a nivel de ${precisions[address.precision]})`;
  return {
    margin: [0, 8, 0, 0],
    columnGap: 20,
    columns: [
      {
        width: '*',
        stack: [
          heading('A quién buscar'),
          facts(
            parties.map(({ role, fullName }): [string, string] => [roleNames[role], fullName]),
            84,
          ),
          { text: 'Sólo con estas personas se habla de la cuenta.', color: colour.muted, fontSize: size.small },
        ],
      },
      {
        width: '*',
        stack: [
          heading('A dónde ir'),
          ...addressLines(address).map((text): Content => ({ text })),
          { text: located, color: colour.muted, fontSize: size.small },
          { text: `Como lo dio el cliente: ${address.raw}`, color: colour.muted, fontSize: size.small },
        ],
      },
    ],
  };
}

function debt({ account, clientName }: VisitFormSubject): Content {
  return panel(
    {
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
          width: 190,
          margin: [16, 0, 0, 0],
          fontSize: size.small,
          text: 'Sólo para el titular, aval u obligado solidario. A cualquier otra persona, recado neutro. No reciba dinero.',
        },
      ],
    },
    [0, 8, 0, 8],
  );
}

/** Groups in the order of the form, shared out among columns of about the same height. */
const resultColumns: readonly (readonly VisitResultGroup[])[] = [['rightParty'], ['third', 'nobody'], ['situation']];

function results(): Content {
  const group = (name: VisitResultGroup): Content => ({
    margin: [0, 0, 0, 5],
    stack: [
      {
        text: visitResultGroupNames[name],
        bold: true,
        fontSize: size.small,
        color: colour.muted,
        margin: [0, 0, 0, 1],
      },
      ...visitResults
        .filter((result) => result.group === name)
        .map((result) => tick(result.words, result.evidence ? ' •' : '')),
    ],
  });
  const third = (groups: readonly VisitResultGroup[]): Column => ({ width: '*', stack: groups.map(group) });
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
        columns: resultColumns.map((groups, index) =>
          index < 2
            ? third(groups)
            : {
                width: '*',
                stack: [
                  ...groups.map(group),
                  {
                    text: 'Por qué no paga',
                    bold: true,
                    fontSize: size.small,
                    color: colour.muted,
                    margin: [0, 0, 0, 1],
                  },
                  ...nonPaymentReasons.map((reason) => tick(nonPaymentWords[reason])),
                ],
              },
        ),
      },
    ],
  };
}

function visitFacts(): Content {
  return {
    stack: [
      row([blank('Fecha', 150, 34), blank('Hora', 110, 30), blank('Gestor', textWidth - 260, 38)]),
      {
        margin: [0, 4, 0, 0],
        columns: [
          { width: 72, text: 'Quién atendió', bold: true, margin: [0, 1, 0, 0] },
          ...whoAnsweredCodes.map((code): Column => ({
            width: 'auto',
            stack: [{ ...(tick(whoAnsweredWords[code]) as object) } as Content],
          })),
        ],
        columnGap: 8,
      },
    ],
  };
}

function remarks(): Content {
  return {
    margin: [0, 2, 0, 0],
    stack: [
      row([
        blank('Promete pagar $', 230, 78),
        blank('el día', 130, 32),
        blank('Se entregó referencia', textWidth - 360, 100),
      ]),
      row([blank('Entre las calles', 270, 76), blank('y', textWidth - 270, 12)]),
      row([blank('Fachada y referencias', textWidth, 104)]),
      row([blank('Domicilio o teléfono que informan (queda propuesto)', textWidth, 234)]),
      row([blank('Fotografías: fachada, número, calle. Folios', textWidth, 190)]),
      row([blank('Observaciones', textWidth, 70)]),
      { canvas: [line(textWidth - 10, 17)] },
    ],
  };
}

function signatures(): Content {
  const signature = (text: string): Column => ({
    width: '*',
    stack: [{ canvas: [line(244, 0)] }, { text, color: colour.muted, fontSize: size.small, margin: [0, 3, 0, 0] }],
  });
  return {
    margin: [0, 34, 0, 0],
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
    visitFacts(),
    { text: hours(), color: colour.muted, fontSize: size.small, margin: [0, 2, 0, 0] },
    results(),
    remarks(),
    signatures(),
  ];
}
