/** Languages in which a problem can be told. The first is the one used when nothing else is asked for. */
export const languages = ['es', 'en'] as const;

export type Language = (typeof languages)[number];

function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/**
 * The language to answer in, from an `Accept-Language` header (RFC 9110, 12.5.4): the known one with the highest weight,
 * the first named among equals, Spanish when none fits. A malformed header is no reason to fail: it counts as absent.
 */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } | undefined;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().split(';');
    const language = range.trim().toLowerCase().split('-')[0] ?? '';
    if (!isLanguage(language)) continue;
    const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (weight > 0 && weight <= 1 && (best === undefined || weight > best.weight)) best = { language, weight };
  }
  return best?.language ?? 'es';
}
