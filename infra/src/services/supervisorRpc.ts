import { request } from 'node:http';
import type { Instance } from '../instance/index.js';
import { supervisorSocket } from './supervisorConfiguration.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function parameter(value: string | boolean): string {
  const typed =
    typeof value === 'boolean'
      ? `<boolean>${value ? 1 : 0}</boolean>`
      : `<string>${value.replace(/[&<>]/g, (character) => escapes[character] ?? character)}</string>`;
  return `<param><value>${typed}</value></param>`;
}

/**
 * Calls one of supervisord's XML-RPC methods. `supervisorctl` serves for everything else; it cannot start a program without
 * waiting for it, and the health check has to look meanwhile.
 *
 * @returns the fault's text, or undefined when the call was done
 */
export function callSupervisor(
  instance: Instance,
  method: string,
  values: readonly (string | boolean)[],
): Promise<string | undefined> {
  const body = `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${values.map(parameter).join('')}</params></methodCall>`;
  return new Promise((resolve, reject) => {
    const call = request(
      {
        socketPath: supervisorSocket(instance),
        path: '/RPC2',
        method: 'POST',
        headers: { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) },
        timeout: 10_000,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          resolve(
            text.includes('<fault>') ? (/<string>([\s\S]*?)<\/string>/.exec(text)?.[1] ?? 'unknown fault') : undefined,
          );
        });
      },
    );
    call.once('timeout', () => call.destroy(new Error('supervisord did not answer in 10 s')));
    call.once('error', reject);
    call.end(body);
  });
}
