/** A number as it stands on a door: "808", "12-A", "12 bis", "5/3". */
const doorNumber = String.raw`\d+(?:\s?-\s?\w+|\/\d+\w*|[A-Za-z]{1,2}(?!\p{L})|\sbis\b|\s[A-HJ-NP-W](?=$|\s|,))?`;

/** What announces the inside of a building, wherever it stands. */
const interiorMark =
  /(?:^|[\s,])((?:int|interior|depto|dpto|dept|departamento|apto|apartamento|edif|edificio)(?:\.|\b)\s*(?:no\.?\s*|#\s*)?\S.*)$/i;
/** Words that are also names of streets ("Casa Blanca"): inside only after a number. */
const laterInteriorMark =
  /^(.*\d\S*|.*S\/N)[\s,]+((?:piso|local|loc|torre|casa|despacho|desp|p\.?b|planta baja|nivel|cubículo|bodega|cuarto|entrada|lado)(?:\.|\b).*)$/i;

const lot =
  /(?:^|[\s,])(?:(?:manzana|manz|mza|mz)\.?\s*#?\s*([\p{L}\d]+(?:-[\p{L}\d]+)?)(?:[\s,]*(?:lote|lte|lt)\.?\s*#?\s*([\p{L}\d]+(?:-[\p{L}\d]+)?))?|(?:lote|lte|lt)\.?\s*#?\s*([\p{L}\d]+(?:-[\p{L}\d]+)?))(?=$|[\s,.])/iu;
const kilometre = /(?:^|[\s,])(?:km|kil[oó]metro)\.?\s*(\d+(?:[.+]\d+)*)(?=$|[\s,])/i;
const withoutNumber = /(?:^|[\s,#])(?:s\s*\/\s*n(?:[uú]m)?|s\.\s*n\.|sin\s+n[uú]mero|sn)(?:\.|(?=$|[\s,]))/i;
const announced = new RegExp(
  String.raw`(?:^|[\s,])(?:(?:#|n[°º]|no\.|n[uú]m\.|n[uú]mero|n[uú]m|no)\s*)+(${doorNumber})(?=$|[\s,])`,
  'iu',
);
const announcedTight = new RegExp(String.raw`#\s*(${doorNumber})(?=$|[\s,])`, 'iu');
const trailing = new RegExp(String.raw`^(.*\S)[\s,]+(${doorNumber})$`, 'u');

/** Words that need another one to name a street: after them a number is the name. */
const bareStreet =
  /^(?:(?:calle|c|av|avenida|ave|and|andador|priv|privada|cerrada|cda|calzada|calz|retorno|ret|circuito|cto|blvd|boulevard|norte|sur|oriente|poniente|nte|ote|pte|eje|ruta|sector|supermanzana|sm|smza|regi[oó]n|reg)\.?\s*)+$/i;

/**
 * What follows the door and belongs to the street: the crossing streets, in Mérida's "x 55 y 57" too. "Entre" needs its "y":
 * there are streets called Entre Ríos.
 */
const crossing =
  /[\s,]+((?:(?:entre|e\/)\s[^#]+\s[ye]\s|(?:esq(?:uina)?\.?|casi esq|frente a|junto a)\s|x\s?\d)[^#]*)$/i;

export interface StreetAndNumber {
  street?: string;
  exterior?: string;
  interior?: string;
}

/** Takes apart the piece of an address line up to the colonia. */
export function readStreetAndNumber(text: string): StreetAndNumber {
  let rest = tidy(text);
  const exterior: string[] = [];
  const take = (pattern: RegExp, written: (match: RegExpExecArray) => string): boolean => {
    const match = pattern.exec(rest);
    if (match === null) return false;
    exterior.push(written(match));
    rest = tidy(`${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`);
    return true;
  };
  const crossed = splitCrossing(rest);
  const { outside, interior } = splitInterior(crossed.name);
  rest = outside;
  const kilometred = take(kilometre, (match) => `Km ${match[1] ?? ''}`);
  take(lot, lotText);
  const told =
    take(withoutNumber, () => 'S/N') ||
    take(announced, (match) => match[1] ?? '') ||
    take(announcedTight, (match) => match[1] ?? '');
  let second: string | undefined;
  if (!told && !kilometred) {
    const numbers = trailingNumbers(rest, exterior.length === 0);
    rest = numbers.name;
    if (numbers.exterior !== undefined) exterior.unshift(numbers.exterior);
    second = numbers.interior;
  }
  const street = tidy([rest.replace(/#+\s*$/, ''), crossed.crossing ?? ''].join(' '));
  return {
    street: hasWord(street) ? street : undefined,
    exterior: exterior.length > 0 ? exterior.join(' ') : undefined,
    interior: joined([second && `Int. ${second}`, interior]),
  };
}

function splitInterior(text: string): { outside: string; interior?: string } {
  const strong = interiorMark.exec(text);
  if (strong !== null) {
    const before = splitInterior(tidy(text.slice(0, strong.index)));
    return { outside: before.outside, interior: joined([before.interior, tidy(strong[1] ?? '')]) };
  }
  const later = laterInteriorMark.exec(text);
  return later === null ? { outside: text } : { outside: tidy(later[1] ?? ''), interior: tidy(later[2] ?? '') };
}

/** "Reforma 222", "Calle 10 25" (a street named by a number), "Reforma 222 4" (door and inside). */
function trailingNumbers(
  text: string,
  mayHaveInterior: boolean,
): { name: string; exterior?: string; interior?: string } {
  const last = trailing.exec(text);
  const name = last?.[1] ?? '';
  if (last === null || bareStreet.test(name)) return { name: text };
  const before = mayHaveInterior ? trailing.exec(name) : null;
  const outerName = before?.[1] ?? '';
  if (before !== null && !bareStreet.test(outerName) && /\p{L}/u.test(outerName))
    return { name: tidy(outerName), exterior: before[2], interior: last[2] };
  return { name: tidy(name), exterior: last[2] };
}

function lotText([, block, lotInBlock, lotAlone]: RegExpExecArray): string {
  return joined([block && `Mz ${block}`, (lotInBlock ?? lotAlone) && `Lt ${lotInBlock ?? lotAlone ?? ''}`]) ?? '';
}

/** The street's own name and, apart, the crossing streets that were written behind the door number. */
export function splitCrossing(street: string): { name: string; crossing?: string } {
  const crossed = crossing.exec(street);
  return crossed === null ? { name: street } : { name: tidy(street.slice(0, crossed.index)), crossing: crossed[1] };
}

function hasWord(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  const present = texts.filter((text) => text !== undefined && text !== '');
  return present.length > 0 ? present.join(' ') : undefined;
}

/** One blank between words, no comma or dash left hanging at either end. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/^[\s,;.-]+|[\s,;-]+$/g, '');
}
