import Handlebars from 'handlebars';
import type { TemplateOf } from '@cartera/domain/strategy';

export type OfferTemplate = TemplateOf<'offer'>;

/** What an offer's words may speak of. `forgives`: part of the balance would be given up. */
export interface OfferValues {
  client: string;
  reference: string;
  validUntil: string;
  forgives: boolean;
  /** In more than one payment. */
  spread: boolean;
}

/**
 * The words of an offer, as data, printed around the same required blocks as every letter. An offer is free to refuse: no
 * threat, no pressure beyond its own date, and nothing that is not true of the agreement that would follow.
 */
interface OfferText {
  title: string;
  opening: string;
  request: string;
}

const acceptance =
  'Si le conviene, díganoslo a más tardar el {{validUntil}}: le entregaremos, ya autorizado, un convenio por escrito con estas ' +
  'condiciones.{{#if forgives}} La quita vale únicamente con ese convenio y al cubrir lo acordado.{{/if}} ';

const texts = {
  firstOffer: {
    title: 'Una propuesta para su cuenta con {{client}}',
    opening:
      'Queremos ayudarle a resolver el saldo pendiente de su cuenta {{reference}}. Dentro de lo que {{client}} permite, le ' +
      'proponemos {{#if forgives}}pagar menos de lo que debe{{#if spread}} y hacerlo en varios pagos{{/if}}{{else}}' +
      '{{#if spread}}repartirlo en varios pagos{{else}}una fecha para cubrirlo{{/if}}{{/if}}. Aceptarla es decisión suya.',
    request: acceptance + 'Si necesita otras condiciones, llámenos y las presentaremos a {{client}}.',
  },
  furtherOffer: {
    title: 'Otra propuesta para su cuenta con {{client}}',
    opening:
      'Le presentamos una propuesta nueva para el saldo pendiente de su cuenta {{reference}}, dentro de lo que {{client}} ' +
      'permite. Sustituye a cualquier otra que le hayamos hecho. Aceptarla es decisión suya.',
    request: acceptance + 'Si prefiere otra forma de pago, llámenos y la presentaremos a {{client}}.',
  },
} as const satisfies Record<OfferTemplate, OfferText>;

/** @throws Error when a template asks for a value that is not given */
export function offerText(template: OfferTemplate, values: OfferValues): OfferText {
  const fill = (text: string): string => Handlebars.compile(text, { noEscape: true, strict: true })(values);
  const { title, opening, request } = texts[template];
  return { title: fill(title), opening: fill(opening), request: fill(request) };
}
