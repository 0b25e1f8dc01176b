import { TestEnvironment } from 'jest-environment-jsdom';

/** What browsers have, Node has, and jsdom hides: the same objects, so that a `Request` made here is one for Node's fetch. */
const shared = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'Blob',
  'File',
  'ReadableStream',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'AbortController',
  'AbortSignal',
];

/** A DOM for component tests, with the network's own classes. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of shared) this.global[name] = globalThis[name];
    const { crypto } = this.global;
    if (crypto.randomUUID === undefined)
      Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto, configurable: true });
  }
}
