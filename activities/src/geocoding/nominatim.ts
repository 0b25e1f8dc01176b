import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';

/** The parts of Nominatim's answer (`format=jsonv2`, `addressdetails=1`) that we rely on. */
const place = Type.Object({
  lat: Type.String(),
  lon: Type.String(),
  addresstype: Type.String(),
  place_rank: Type.Integer(),
  display_name: Type.String(),
  address: Type.Record(Type.String(), Type.String()),
});
const places = Compile(Type.Array(place));

export type NominatimPlace = Static<typeof place>;

/** A structured question; https://nominatim.org/release-docs/latest/api/Search/ */
export interface NominatimQuestion {
  street?: string;
  city?: string;
  county?: string;
  state?: string;
  postalcode?: string;
}

/** The geocoder does not answer, or answers what it should not; asking again later may help. */
export class NominatimUnavailable extends Error {
  override name = 'NominatimUnavailable';
}

const answersWanted = 5;

/**
 * Our own Nominatim. It takes questions only in the address line of a GET, the one place where an address stands in a URL:
 * it must run on the agency's own machines, without an access log. No error carries the question.
 */
export class Nominatim {
  private readonly url: string;
  private readonly timeoutMs: number;

  /** @param url `http://host:port` of the server */
  constructor(url: string, timeoutMs = 20_000) {
    this.url = url;
    this.timeoutMs = timeoutMs;
  }

  /**
   * Places in Mexico that answer a question, best first; none is an answer too.
   *
   * @throws NominatimUnavailable when there is no usable answer
   */
  async search(question: NominatimQuestion): Promise<NominatimPlace[]> {
    const parameters = new URLSearchParams({
      ...question,
      format: 'jsonv2',
      addressdetails: '1',
      countrycodes: 'mx',
      limit: String(answersWanted),
    });
    const answer = await this.ask(`${this.url}/search?${parameters.toString()}`);
    if (!places.Check(answer)) throw new NominatimUnavailable('The geocoder answered in an unknown form.');
    return answer;
  }

  private async ask(address: string): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(address, { signal: AbortSignal.timeout(this.timeoutMs) });
    } catch (error) {
      throw new NominatimUnavailable(`The geocoder does not answer: ${reasonOf(error)}.`);
    }
    // It refuses a question it cannot read, such as one of signs alone: that address is simply not found.
    if (response.status === 400) return [];
    if (!response.ok) throw new NominatimUnavailable(`The geocoder answered ${response.status}.`);
    try {
      return await response.json();
    } catch (error) {
      throw new NominatimUnavailable(`The geocoder's answer broke off: ${reasonOf(error)}.`);
    }
  }
}

/** The code of what happened, or its name; the message of a failed fetch may hold the address that was asked. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: unknown };
  if (typeof cause?.code === 'string') return cause.code;
  return typeof name === 'string' ? name : 'unknown';
}
