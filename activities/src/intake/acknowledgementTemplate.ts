/** The acknowledgement as a mail client shows it: tables and inline styles, the only layout they all agree on. */
export const acknowledgementHtml = `<!doctype html>
<html lang="es-MX">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Acuse de recepción</title></head>
<body style="margin:0;background:#f6f5f2;color:#1d2730;font-family:'IBM Plex Sans',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;width:100%;background:#ffffff;border:1px solid #e2dfd8">
<tr><td style="padding:32px 32px 8px">
<p style="margin:0 0 4px;color:#5d6771;font-size:13px">{{date}}</p>
<h1 style="margin:0 0 16px;font-size:20px;font-weight:600">Recibimos su cartera</h1>
<p style="margin:0 0 16px">{{clientName}}: el archivo <strong>{{fileName}}</strong> de la cartera <strong>{{portfolioName}}</strong> quedó registrado.</p>
</td></tr>
<tr><td style="padding:0 32px 16px">
<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
<tr><td style="padding:8px 0;border-top:1px solid #e2dfd8">Renglones del archivo</td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8">{{total}}</td></tr>
<tr><td style="padding:8px 0;border-top:1px solid #e2dfd8"><strong>Cuentas recibidas</strong></td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8"><strong>{{received}}</strong></td></tr>
<tr><td style="padding:8px 0 8px 16px;border-top:1px solid #e2dfd8">con domicilio listo para gestión</td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8">{{accepted}}</td></tr>
<tr><td style="padding:8px 0 8px 16px;border-top:1px solid #e2dfd8">con domicilio en revisión</td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8">{{addressReview}}</td></tr>
<tr><td style="padding:8px 0;border-top:1px solid #e2dfd8">Ya estaban en gestión, sin cambios</td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8">{{unchanged}}</td></tr>
<tr><td style="padding:8px 0;border-top:1px solid #e2dfd8">Rechazadas</td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8">{{rejected}}</td></tr>
<tr><td style="padding:8px 0;border-top:1px solid #e2dfd8;border-bottom:1px solid #e2dfd8"><strong>Saldo recibido</strong></td><td align="right" style="padding:8px 0;border-top:1px solid #e2dfd8;border-bottom:1px solid #e2dfd8"><strong>{{balance}}</strong></td></tr>
</table>
</td></tr>
{{#if rejections}}<tr><td style="padding:0 32px 16px">
<p style="margin:8px 0"><strong>Motivos de rechazo</strong></p>
<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-size:14px">
{{#each rejections}}<tr><td style="padding:4px 0">{{text}}</td><td align="right" valign="top" style="padding:4px 0 4px 16px">{{rows}}</td></tr>
{{/each}}</table>
<p style="margin:16px 0 0">El detalle por renglón, con la corrección sugerida, está en el archivo de errores de esta recepción.</p>
</td></tr>{{/if}}
<tr><td style="padding:8px 32px 32px;color:#5d6771;font-size:13px">Este mensaje no contiene datos personales de sus clientes.</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;

export const acknowledgementPlain = `{{date}}

Recibimos su cartera

{{clientName}}: el archivo {{fileName}} de la cartera {{portfolioName}} quedó registrado.

Renglones del archivo: {{total}}
Cuentas recibidas: {{received}}
  con domicilio listo para gestión: {{accepted}}
  con domicilio en revisión: {{addressReview}}
Ya estaban en gestión, sin cambios: {{unchanged}}
Rechazadas: {{rejected}}
Saldo recibido: {{balance}}
{{#if rejections}}

Motivos de rechazo
{{#each rejections}}
- {{text}} {{rows}}
{{/each}}

El detalle por renglón, con la corrección sugerida, está en el archivo de errores de esta recepción.
{{/if}}

Este mensaje no contiene datos personales de sus clientes.
`;
