import type { AddressParts } from './addressGrade.js';
import { readStreetAndNumber, splitCrossing, tidy } from './addressNumber.js';
import { stateCodeOf } from './mexicanState.js';

const postalCode = /(?:^|[\s,])c(?:\.\s*|[oó]digo\s+)?p(?:\.|ostal)?\s*[:#.]?\s*(\d{4,5})(?=$|[\s,.;])/i;
const barePostalCode = /^(\d{5})(?=$|\s)/;

/** Words that open a settlement in a line written without commas. */
const settlementMark =
  /\s(?=(?:col(?:onia)?|fracc?(?:ionamiento)?|barrio|bo|u\.?\s?h|unidad hab(?:itacional)?)(?:\.|\s)\s*\p{L})/iu;

/** A piece between commas that still speaks of the door: "Int. 29", "#808", "Mz 4", "entre Roma y Milán". */
const ofTheDoor =
  /^(?:#|no\.?\s*\d|n[uú]m|int|depto|dpto|departamento|edif|torre|piso|local|casa\s+\d|mz|mza|manzana|lt|lte|lote|km|s\s*\/\s*n|sin n[uú]mero|entre\s|esq|\d+\s*[a-z]?$)/i;

/**
 * Takes apart an address written on one line, the Mexican way: street and number, inside, colonia, postal code,
 * municipality, state. What it cannot place stays in the street: nothing that was written is lost.
 *
 * @param line as received, in any case, with or without commas
 */
export function parseAddressLine(line: string): AddressParts {
  const { code, pieces } = splitPieces(line);
  const [first = '', ...others] = pieces;
  const doorPieces = [first];
  while (others[0] !== undefined && ofTheDoor.test(others[0]) && !barePostalCode.test(others[0]))
    doorPieces.push(others.shift() ?? '');
  const place = readPlaceNames(others, code);
  return compact({
    ...readStreetAndNumber(doorPieces.join(', ')),
    ...place,
  });
}

function splitPieces(line: string): { code?: string; pieces: string[] } {
  let text = line.replace(/\s+/g, ' ').trim();
  const code = postalCode.exec(text);
  if (code !== null) text = `${text.slice(0, code.index)},${text.slice(code.index + code[0].length)}`;
  // An empty first piece is kept: the street was left out, and the colonia must not take its place.
  const [street = '', ...rest] = text.split(',').map(tidy);
  const places = rest.filter((piece) => piece !== '');
  const mark = settlementMark.exec(street);
  const opened = mark !== null && /\d|s\/n/i.test(street.slice(0, mark.index));
  const head = opened ? [street.slice(0, mark.index), street.slice(mark.index + 1)] : [street];
  return { code: code?.[1], pieces: [...head, ...places] };
}

/** Colonia, municipality and state, in that order; the first may be several pieces, the last two may be missing. */
function readPlaceNames(
  pieces: readonly string[],
  announcedCode: string | undefined,
): Pick<AddressParts, 'settlement' | 'municipality' | 'state' | 'postalCode'> {
  let code = announcedCode;
  const names = pieces.flatMap((piece) => {
    const bare = code === undefined ? barePostalCode.exec(piece) : null;
    if (bare === null) return [piece];
    code = bare[1];
    const name = tidy(piece.slice(bare[0].length));
    return name === '' ? [] : [name];
  });
  const last = names.at(-1);
  const endsInState = last !== undefined && names.length > 1 && (names.length > 2 || stateCodeOf(last) !== undefined);
  const state = endsInState ? names.pop() : undefined;
  const municipality = names.length > 1 ? names.pop() : undefined;
  const settlement = names.length > 0 ? names.join(', ') : undefined;
  return { settlement, municipality, state, postalCode: code };
}

/**
 * One line from its parts, in the order {@link parseAddressLine} reads: what the case file shows and what a person may
 * correct and send back.
 */
export function formatAddressLine(parts: AddressParts): string {
  const door = parts.exterior !== undefined && /^\d/.test(parts.exterior) ? `#${parts.exterior}` : parts.exterior;
  const { name, crossing } = splitCrossing(parts.street ?? '');
  const street = [name, door, parts.interior, crossing].filter((text) => text !== undefined && text !== '').join(' ');
  const code = parts.postalCode === undefined ? undefined : `C.P. ${parts.postalCode}`;
  return [street, parts.settlement, code, parts.municipality, parts.state]
    .filter((text) => text !== undefined && text !== '')
    .join(', ');
}

/** Absent keys instead of undefined ones, so that two readings compare as equal. */
function compact(parts: AddressParts): AddressParts {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ''));
}
