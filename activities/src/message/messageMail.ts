import Handlebars from 'handlebars';
import type { MessageSubject, MessageText } from '@cartera/database/message';
import { colour, longDate, money } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { debtorNotice, paymentLines } from '../letter/index.js';
import { messageWords } from './messageTemplate.js';
import type { MessageTemplate } from './messageTemplate.js';

const font = `font-family:'IBM Plex Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
/** After the preview: programs that fill their preview from the body find nothing but blanks. */
const blanks = '&#847;&zwnj;&nbsp;'.repeat(80);
const heading = 'margin:0 0 4px;font-weight:600;';
const label = `padding:3px 12px 3px 0;color:${colour.muted};vertical-align:top;width:96px;`;
const value = 'padding:3px 0;vertical-align:top;';

const rows = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 8px;">
{{#each rows}}<tr><td style="${label}">{{this.[0]}}</td><td style="${value}">{{this.[1]}}</td></tr>{{/each}}</table>`;

// Tables and inline styles: the mail programs of phones agree on little else.
const html = Handlebars.create();
html.registerPartial('rows', rows);
const asHtml = html.compile(
  `<!doctype html>
<html lang="es-MX"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light"><title>{{subject}}</title></head>
<body style="margin:0;padding:0;background:${colour.panel};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">{{preview}}${blanks}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${colour.panel};"><tr><td align="center" style="padding:16px 8px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#FFFFFF;border:1px solid ${colour.line};${font};color:${colour.ink};font-size:16px;line-height:24px;">
<tr><td style="padding:16px 20px;border-bottom:1px solid ${colour.line};font-weight:600;">
<span style="display:inline-block;width:10px;height:10px;line-height:10px;vertical-align:middle;background:${colour.accent};"></span>&nbsp;&nbsp;{{agency.name}}</td></tr>
<tr><td style="padding:24px 20px;">
<h1 style="margin:0 0 12px;font-size:22px;line-height:28px;font-weight:600;">{{title}}</h1>
<p style="margin:0 0 12px;">Apreciable {{addressee}}:</p>
<p style="margin:0 0 16px;">{{opening}}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px;background:${colour.panel};"><tr><td style="padding:16px;">
<span style="color:${colour.muted};">Saldo pendiente</span><br><strong style="font-size:22px;line-height:30px;font-weight:600;">{{balance}}</strong><br>
<span style="color:${colour.muted};font-size:14px;line-height:20px;">{{product}} · cuenta {{reference}}<br>Informado por {{client}} el {{placedOn}}</span></td></tr></table>
<p style="margin:0 0 24px;">{{request}}</p>
<p style="${heading}">Cómo pagar</p>
{{> rows rows=payment}}
<p style="margin:0 0 24px;font-weight:600;">Pague únicamente a {{client}}. Nuestro personal no recibe pagos ni efectivo.</p>
<p style="${heading}">Quién le escribe</p>
{{> rows rows=collector}}
<p style="${heading}margin-top:24px;">Si ya pagó o no está de acuerdo</p>
<p style="margin:0 0 24px;">{{objection}}</p>
<p style="${heading}">Si no es para usted, o no quiere recibir estos correos</p>
<p style="margin:0;">{{refusal}}</p>
</td></tr>
<tr><td style="padding:16px 20px;border-top:1px solid ${colour.line};color:${colour.muted};font-size:13px;line-height:20px;">{{notice}}</td></tr>
</table></td></tr></table></body></html>`,
  { strict: true },
);

const asPlain = Handlebars.compile(
  `{{preview}}

Apreciable {{addressee}}:

{{opening}}

Saldo pendiente: {{balance}}
{{product}}, cuenta {{reference}}
Informado por {{client}} el {{placedOn}}

{{request}}

Cómo pagar
{{#each payment}}
  {{this.[0]}}: {{this.[1]}}
{{/each}}
Pague únicamente a {{client}}. Nuestro personal no recibe pagos ni efectivo.

Quién le escribe
{{#each collector}}
  {{this.[0]}}: {{this.[1]}}
{{/each}}

Si ya pagó o no está de acuerdo
{{objection}}

Si no es para usted, o no quiere recibir estos correos
{{refusal}}

{{notice}}
`,
  { strict: true, noEscape: true },
);

/** The e-mail of one message, with everything that a debtor must be told. */
export function messageMail(template: MessageTemplate, subject: MessageSubject, agency: Agency): MessageText {
  const { account, client, addressee } = subject;
  const words = messageWords(template, { client: client.name, reference: account.reference });
  const values = {
    ...words,
    agency,
    addressee,
    client: client.name,
    product: account.product,
    reference: account.reference,
    balance: money(account.balanceCents, account.currency),
    placedOn: longDate(account.placedAt),
    payment: paymentLines(subject),
    collector: [
      ['Despacho', `${agency.name}, por encargo de ${client.name}`],
      ['Responsable', agency.responsible],
      ['Domicilio', agency.address],
      ['Teléfono', agency.phone],
      ['Horario', agency.hours],
      ['Correo', agency.email],
    ],
    objection:
      'Si ya pagó, no reconoce esta cuenta o el saldo no es correcto, díganoslo: registraremos su aclaración, suspenderemos toda ' +
      `gestión y ${client.name} le dará respuesta.`,
    refusal:
      `Si usted no es ${addressee}, o prefiere que no le escribamos a este correo, avísenos a ${agency.email} o al ` +
      `${agency.phone}: dejaremos de usarlo.`,
    notice: debtorNotice(subject),
  };
  return { subject: words.subject, html: asHtml(values), plain: asPlain(values) };
}
