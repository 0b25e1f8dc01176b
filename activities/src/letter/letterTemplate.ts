import Handlebars from 'handlebars';
import { stepTemplates } from '@cartera/domain/strategy';
import type { TemplateOf } from '@cartera/domain/strategy';

export type LetterTemplate = TemplateOf<'letter'>;

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
} as const satisfies Record<LetterTemplate, LetterText>;

/** Every template that a strategy may name. */
export const letterTemplates = stepTemplates.letter;

/** What each template that goes by post is called inside the agency. */
const paperNames: Readonly<Record<LetterTemplate | TemplateOf<'offer'>, string>> = {
  firstNotice: 'Primer aviso',
  reminder: 'Recordatorio',
  lastNotice: 'Última carta',
  firstOffer: 'Propuesta',
  furtherOffer: 'Nueva propuesta',
};

/** The name of a letter's template; one without a name is printed as it is written. */
export function paperName(template: string): string {
  return Object.hasOwn(paperNames, template) ? paperNames[template as keyof typeof paperNames] : template;
}

/** @throws Error when a template asks for a value that is not given */
export function letterText(
  template: LetterTemplate,
  values: { client: string; reference: string; agency: string },
): LetterText {
  const fill = (text: string): string => Handlebars.compile(text, { noEscape: true, strict: true })(values);
  const { title, opening, request } = texts[template];
  return { title: fill(title), opening: fill(opening), request: fill(request) };
}
