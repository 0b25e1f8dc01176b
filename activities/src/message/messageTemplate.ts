import Handlebars from 'handlebars';
import type { TemplateOf } from '@cartera/domain/strategy';

export type MessageTemplate = TemplateOf<'message'>;

/**
 * The words of a message, as data. Every template is sent inside the same required blocks (who writes, for whom, which debt, how
 * much, how to pay, how to object, how to stop these mails, privacy), so none can leave one out.
 *
 * The subject and the preview are seen on locked screens and by whoever stands beside: they say nothing of a debt, a client or a
 * product, and not even the name of the agency.
 */
interface MessageWords {
  subject: string;
  preview: string;
  title: string;
  opening: string;
  request: string;
}

/** Long enough to fill the two lines that a locked screen shows. */
const preview =
  'Este mensaje es personal y para su destinatario. Si lo recibió por error, le pedimos borrarlo; al final se indica cómo avisarnos para ' +
  'que no vuelva a recibirlo.';

const texts = {
  firstMessage: {
    subject: 'Le pedimos comunicarse con nosotros',
    preview,
    title: 'Su cuenta con {{client}}',
    opening:
      '{{client}} nos encargó atender el saldo pendiente de su cuenta {{reference}}. Le escribimos para presentarnos y decirle ' +
      'cómo puede ponerse al corriente.',
    request:
      'Si puede cubrir el saldo, use los medios de pago de este mensaje. Si hoy no le es posible, llámenos: revisaremos con usted ' +
      'una propuesta y la presentaremos a {{client}}.',
  },
  reminderMessage: {
    subject: 'Seguimos a sus órdenes',
    preview,
    title: 'Su cuenta con {{client}}',
    opening:
      'Todavía no hemos podido hablar con usted sobre el saldo pendiente de su cuenta {{reference}} con {{client}}.',
    request:
      'Una llamada basta para conocer sus opciones: pagar el saldo, acordar pagos que pueda cumplir o presentar una aclaración. Si ' +
      'ya se puso en contacto con nosotros, gracias: no necesita hacer nada más.',
  },
} as const satisfies Record<MessageTemplate, MessageWords>;

/** @throws Error when a template asks for a value that is not given */
export function messageWords(template: MessageTemplate, values: { client: string; reference: string }): MessageWords {
  const fill = (text: string): string => Handlebars.compile(text, { noEscape: true, strict: true })(values);
  const { subject, preview, title, opening, request } = texts[template];
  return { subject, preview, title: fill(title), opening: fill(opening), request: fill(request) };
}
