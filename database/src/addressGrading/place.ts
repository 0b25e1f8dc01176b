import { placeKey, readPostalCode, readState } from '@cartera/domain/address';
import type { PlaceParts } from '@cartera/domain/address';

/** A place as received, with the keys that find its catalogue rows. */
export interface Place {
  id: number;
  received: PlaceParts;
  /** As written, or with its lost zero; whether the catalogue knows it is not said. */
  postalCode?: string;
  settlementKey?: string;
  municipalityKey?: string;
  stateCode?: string;
  /** Every part is there and well written: one join decides whether it is exact. */
  whole: boolean;
}

/** Reads places; a reader is kept for one batch because the same names come by the thousand. */
export class PlaceReader {
  private readonly keys = new Map<string, string | undefined>();
  private readonly states = new Map<string, ReturnType<typeof readState>>();

  read(id: number, received: PlaceParts): Place {
    const code = readPostalCode(received.postalCode);
    const state = remembered(this.states, received.state ?? '', readState);
    const settlementKey = remembered(this.keys, received.settlement ?? '', placeKey);
    const municipalityKey = remembered(this.keys, received.municipality ?? '', placeKey);
    return {
      id,
      received,
      postalCode: 'postalCode' in code ? code.postalCode : undefined,
      settlementKey,
      municipalityKey,
      stateCode: 'code' in state ? state.code : undefined,
      whole:
        code.kind === 'complete' &&
        settlementKey !== undefined &&
        municipalityKey !== undefined &&
        state.kind === 'known',
    };
  }
}

function remembered<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
  const found = known.get(text);
  if (found !== undefined || known.has(text)) return found as T;
  const value = read(text);
  known.set(text, value);
  return value;
}
