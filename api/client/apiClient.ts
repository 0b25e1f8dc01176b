import createClient from 'openapi-fetch';
import type { Client, ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** The API as the screens ask it: typed by its own description. */
export type ApiClient = Client<paths>;

/** What the API shows and takes, by name: `Schemas['DeskTask']`. */
export type Schemas = components['schemas'];

/**
 * A client of the API. Every request says that it comes from our own screens (`x-cartera`), which no other site can; the
 * session travels in the browser's cookie, or in the `authorization` that `headers` carries for a phone.
 *
 * @param options of openapi-fetch; `baseUrl` is the address of the API without a path, the page's own by default
 */
export function createApiClient({ headers, ...options }: ClientOptions = {}): ApiClient {
  return createClient<paths>({
    // Arrays as the API reads them: the name again for each value.
    querySerializer: { array: { style: 'form', explode: true } },
    ...options,
    headers: { 'x-cartera': '1', ...(headers as Record<string, string> | undefined) },
  });
}
