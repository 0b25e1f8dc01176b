import Handlebars from 'handlebars';
import type { ReportContents, ReportFailure } from '@cartera/database/clientReport';
import { colour, count, longDate, money } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { rulingName } from '../ruling/rulingWords.js';
import type { ReportFigures } from './reportTotals.js';

/** Subject and both bodies of a mail. They hold figures and names of portfolios: nothing of any debtor. */
export interface MailText {
  subject: string;
  html: string;
  plain: string;
}

const font = `font-family:'IBM Plex Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
const html = Handlebars.create();
const plain = Handlebars.create();

// Tables and inline styles: the mail programs of institutions understand little else.
html.registerPartial(
  'sheet',
  `<!doctype html>
<html lang="es-MX"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><title>{{subject}}</title></head>
<body style="margin:0;padding:0;background:${colour.panel};">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${colour.panel};"><tr><td align="center" style="padding:32px 12px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#FFFFFF;border:1px solid ${colour.line};${font};color:${colour.ink};font-size:15px;line-height:22px;">
<tr><td style="padding:20px 32px;border-bottom:1px solid ${colour.line};font-weight:600;">
<span style="display:inline-block;width:10px;height:10px;line-height:10px;vertical-align:middle;background:${colour.accent};"></span>&nbsp;&nbsp;{{agency.name}}</td></tr>
<tr><td style="padding:28px 32px 32px;">{{> @partial-block }}</td></tr>
<tr><td style="padding:16px 32px;border-top:1px solid ${colour.line};color:${colour.muted};font-size:12px;line-height:18px;">
{{agency.name}} · {{agency.address}}<br>Tel. {{agency.phone}} · {{agency.email}}</td></tr>
</table></td></tr></table></body></html>`,
);

html.registerPartial(
  'totals',
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px;font-size:14px;">
<tr style="color:${colour.muted};font-size:12px;"><td style="padding:6px 0;border-bottom:1px solid ${colour.muted};">{{label}}</td>
<td align="right" width="90" style="padding:6px 0 6px 12px;border-bottom:1px solid ${colour.muted};">Dictámenes</td>
<td align="right" width="170" style="padding:6px 0 6px 12px;border-bottom:1px solid ${colour.muted};">Saldo</td></tr>
{{#each rows}}<tr><td style="padding:8px 0;border-bottom:1px solid ${colour.line};">{{name}}</td>
<td align="right" style="padding:8px 0 8px 12px;border-bottom:1px solid ${colour.line};">{{rulings}}</td>
<td align="right" style="padding:8px 0 8px 12px;border-bottom:1px solid ${colour.line};white-space:nowrap;">{{balance}}</td></tr>{{/each}}
</table>`,
);

const reportHtml = html.compile(
  `{{#> sheet}}
<p style="margin:0;color:${colour.muted};">Reporte de dictámenes · {{period}}</p>
<h1 style="margin:2px 0 16px;font-size:24px;line-height:30px;font-weight:600;">{{client}}</h1>
<p style="margin:0 0 20px;">Adjuntamos los dictámenes de las cuentas que, terminada la gestión extrajudicial, no pudieron cobrarse.</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px;background:${colour.panel};"><tr>
<td style="padding:16px 20px;"><span style="color:${colour.muted};font-size:13px;">Saldo dictaminado</span><br><strong style="font-size:22px;line-height:30px;font-weight:600;">{{balance}}</strong></td>
<td style="padding:16px 20px;" width="120"><span style="color:${colour.muted};font-size:13px;">Dictámenes</span><br><strong style="font-size:22px;line-height:30px;font-weight:600;">{{rulings}}</strong></td></tr></table>
{{> totals label="Por dictamen" rows=byType}}
{{> totals label="Por cartera" rows=byPortfolio}}
<p style="margin:0 0 6px;font-weight:600;">Archivos adjuntos</p>
<p style="margin:0 0 24px;">{{#each files}}{{this}}<br>{{/each}}</p>
<table role="presentation" cellpadding="0" cellspacing="0"><tr><td style="background:${colour.accent};">
<a href="{{link}}" style="display:inline-block;padding:12px 20px;color:#FFFFFF;text-decoration:none;font-weight:600;">Confirmar de recibido</a></td></tr></table>
<p style="margin:16px 0 0;color:${colour.muted};font-size:13px;line-height:20px;">Las cifras de este correo, de la carátula y del archivo de devolución se compararon entre sí y con nuestro registro antes de enviarlo: coinciden.</p>
{{/sheet}}`,
  { strict: true },
);

const reportPlain = plain.compile(
  `Reporte de dictámenes {{period}}
{{client}}

Adjuntamos los dictámenes de las cuentas que, terminada la gestión extrajudicial, no pudieron cobrarse.

Dictámenes: {{rulings}}
Saldo dictaminado: {{balance}}

Por dictamen
{{#each byType}}
- {{name}}: {{rulings}} por {{balance}}
{{/each}}

Por cartera
{{#each byPortfolio}}
- {{name}}: {{rulings}} por {{balance}}
{{/each}}

Archivos adjuntos
{{#each files}}
- {{this}}
{{/each}}

Confirme de recibido: {{link}}

Las cifras de este correo, de la carátula y del archivo de devolución se compararon entre sí y con nuestro registro antes de enviarlo: coinciden.

{{agency.name}} · {{agency.address}}
Tel. {{agency.phone}} · {{agency.email}}
`,
  { strict: true, noEscape: true },
);

/** The mail that carries a report to its client. */
export function reportMail(
  { report, client }: ReportContents,
  { currency, total, byType, byPortfolio }: ReportFigures,
  agency: Agency,
  files: readonly string[],
  link: string,
): MailText {
  const subject = `Reporte de dictámenes ${report.period}: ${count(total.rulings)} por ${money(total.balanceCents, currency)}`;
  const line = (name: string, row: { rulings: number; balanceCents: bigint }) => ({
    name,
    rulings: count(row.rulings),
    balance: money(row.balanceCents, currency),
  });
  const values = {
    subject,
    agency,
    client: client.name,
    period: report.period,
    rulings: count(total.rulings),
    balance: money(total.balanceCents, currency),
    byType: byType.map((row) => line(`${rulingName(row.type)}${row.code === row.type ? '' : ` (${row.code})`}`, row)),
    byPortfolio: byPortfolio.map((row) => line(row.name, row)),
    files,
    link,
  };
  return { subject, html: reportHtml(values), plain: reportPlain(values) };
}

/** What a failure means and what its owner does next. */
const explanations: Record<string, { what: string; next: string }> = {
  'report.codeMissing': {
    what: 'El catálogo del cliente no tiene código para estos dictámenes',
    next: 'Agregue los códigos al cliente y reintente el reporte.',
  },
  'report.totalsDoNotTie': {
    what: 'Las cifras no coinciden',
    next: 'Revise los saldos de las cuentas del reporte y reinténtelo: se calculará de nuevo.',
  },
  'report.accountChanged': {
    what: 'Una o más cuentas se pagaron, se retiraron o entraron en aclaración mientras el reporte esperaba',
    next: 'Reintente el reporte: saldrá sin ellas.',
  },
  'report.documentMissing': {
    what: 'Falta el documento de un dictamen',
    next: 'Espere a que se escriba el documento y reintente el reporte.',
  },
  'report.documentAltered': {
    what: 'El documento de un dictamen no es el que se selló',
    next: 'No lo envíe. Avise a operaciones: el archivo debe restaurarse del respaldo.',
  },
  'mail.unsafeHeader': {
    what: 'El correo del cliente no es una dirección válida',
    next: 'Corrija el correo de reportes del cliente y reintente.',
  },
  'mail.notDelivered': {
    what: 'El servidor de correo no respondió en diez días',
    next: 'Revise con operaciones el servidor de correo y reintente: saldrá el mismo mensaje.',
  },
  'mail.refused': {
    what: 'El servidor del cliente rechazó el correo',
    next: 'Confirme con el cliente su correo de reportes, corríjalo y reintente.',
  },
};

const otherFailure = {
  what: 'El reporte no pudo entregarse',
  next: 'Avise a operaciones y reintente el reporte.',
};

const alertHtml = html.compile(
  `{{#> sheet}}
<p style="margin:0;color:${colour.muted};">Reporte detenido · {{period}}</p>
<h1 style="margin:2px 0 16px;font-size:24px;line-height:30px;font-weight:600;">{{client}}</h1>
<p style="margin:0 0 16px;"><strong>{{what}}.</strong> Nada se envió al cliente.</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px;background:${colour.panel};"><tr><td style="padding:14px 20px;">{{detail}}</td></tr></table>
<p style="margin:0;">{{next}}</p>
<p style="margin:16px 0 0;color:${colour.muted};font-size:13px;line-height:20px;">{{rulings}} dictámenes por {{balance}} esperan en este reporte. Código: {{code}}. Detenido el {{date}}.</p>
{{/sheet}}`,
  { strict: true },
);

const alertPlain = plain.compile(
  `Reporte detenido {{period}}
{{client}}

{{what}}. Nada se envió al cliente.
{{detail}}

{{next}}

{{rulings}} dictámenes por {{balance}} esperan en este reporte. Código: {{code}}. Detenido el {{date}}.
`,
  { strict: true, noEscape: true },
);

/** The mail that tells a report's owner why it did not leave. */
export function ownerAlert(
  { report, client, rulings }: ReportContents,
  { code, detail }: ReportFailure,
  agency: Agency,
  at: Date,
): MailText {
  const subject = `Reporte detenido ${report.period}: ${client.name}`.slice(0, 200);
  const values = {
    subject,
    agency,
    client: client.name,
    period: report.period,
    ...(Object.hasOwn(explanations, code) ? (explanations[code] ?? otherFailure) : otherFailure),
    detail,
    code,
    rulings: count(report.rulings),
    balance: money(report.balanceCents, rulings[0]?.currency ?? 'MXN'),
    date: longDate(at),
  };
  return { subject, html: alertHtml(values), plain: alertPlain(values) };
}
