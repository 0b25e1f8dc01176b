import Handlebars from 'handlebars';

/**
 * The words of a letter, as data. Placeholders: `client`, `reference`, `agency`. Every template is printed around the same
 * required blocks (who writes, for whom, which debt, how much, how to pay, how to object), so none can leave one out.
 *
 * The tone is that of the rule: information and a way out. No threat, no deadline that nothing enforces, no judicial word.
 */
interface LetterText {
  title: string;
  opening: string;
  request: string;
}

const texts = {
  firstNotice: {
    title: 'Su cuenta con {{client}}',
    opening:
      '{{client}} nos encargó atender el saldo pendiente de su cuenta {{reference}}. Le escribimos para presentarnos, ' +
      'informarle cuánto debe y decirle cómo puede ponerse al corriente.',
    request:
      'Si puede cubrir el saldo, use los medios de pago de esta carta. Si hoy no le es posible pagarlo completo, ' +
      'llámenos: revisaremos con usted una propuesta y la presentaremos a {{client}}.',
  },
  reminder: {
    title: 'Recordatorio de su cuenta con {{client}}',
    opening:
      'Hace unos días le escribimos sobre el saldo pendiente de su cuenta {{reference}} con {{client}} y todavía no ' +
      'hemos podido hablar con usted. Este es el saldo que {{client}} nos informa.',
    request:
      'Una llamada basta para conocer sus opciones: pagar el saldo, acordar pagos que pueda cumplir o presentar una ' +
      'aclaración. Si ya se puso en contacto con nosotros, gracias: no necesita hacer nada más.',
  },
  lastNotice: {
    title: 'Última carta sobre su cuenta con {{client}}',
    opening:
      'Esta es la última carta que le enviamos sobre el saldo pendiente de su cuenta {{reference}}. Al terminar nuestra ' +
      'gestión informaremos el resultado a {{client}}, que volverá a atender la cuenta directamente.',
    request:
      'Mientras tanto seguimos a sus órdenes. Si desea pagar, acordar pagos o presentar una aclaración, llámenos y lo ' +
      'atenderemos con gusto.',
  },
} as const satisfies Record<string, LetterText>;

export type LetterTemplate = keyof typeof texts;

/** Every template that a strategy may name. */
export const letterTemplates = Object.keys(texts) as LetterTemplate[];

/** Whether a strategy's word is one of {@link letterTemplates}. */
export function isLetterTemplate(template: string): template is LetterTemplate {
  return (letterTemplates as string[]).includes(template);
}

/** What each template is called inside the agency. */
export const letterTemplateNames: Record<LetterTemplate, string> = {
  firstNotice: 'Primer aviso',
  reminder: 'Recordatorio',
  lastNotice: 'Última carta',
};

/** @throws Error when a template asks for a value that is not given */
export function letterText(
  template: LetterTemplate,
  values: { client: string; reference: string; agency: string },
): LetterText {
  const fill = (text: string): string => Handlebars.compile(text, { noEscape: true, strict: true })(values);
  const { title, opening, request } = texts[template];
  return { title: fill(title), opening: fill(opening), request: fill(request) };
}
