import type { Courier, Delivery } from './delivery.js';
import type { Refusal } from './outboxItem.js';
import { uploadFile } from './uploadFile.js';

const timeoutMs = 30_000;

/** What was answered, or that nobody did. */
export type Reply = { status: number; body: unknown; retryAfterMs?: number } | undefined;

const isJson = (response: Response): boolean => /[/+]json/.test(response.headers.get('content-type') ?? '');

/** Asks the server; undefined when the network, or the patience, ended. */
export async function askServer(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Reply> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'omit',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    // The page of a hotel's network answers 200 to everything: only the server's own words count.
    if (!isJson(response) && response.status !== 204) return undefined;
    const retryAfter = Number(response.headers.get('retry-after'));
    return {
      status: response.status,
      body: response.status === 204 ? undefined : await response.json(),
      ...(retryAfter > 0 ? { retryAfterMs: retryAfter * 1_000 } : {}),
    };
  } catch {
    return undefined;
  }
}

/** What an answer means for the thing that was sent. */
export function readReply(reply: Reply): Delivery {
  if (reply === undefined) return { outcome: 'offline' };
  const { status, body, retryAfterMs: afterMs } = reply;
  if (status < 300) return { outcome: 'accepted' };
  const refusal = refusalOf(body);
  // Both mean that a person must sign in; neither says anything against what was sent.
  if (status === 401 || refusal.code === 'session.passwordChangeRequired' || refusal.code === 'session.deviceMismatch')
    return { outcome: 'signIn' };
  if (status >= 500 || status === 429 || status === 408) return { outcome: 'later', afterMs };
  return { outcome: 'refused', refusal };
}

function refusalOf(body: unknown): Refusal {
  const { code, title, detail, errors } = (body ?? {}) as {
    code?: string;
    title?: string;
    detail?: string;
    errors?: { message: string }[];
  };
  const faults = (errors ?? []).map(({ message }) => message).join(' ');
  return {
    code: code ?? 'unknown',
    title: title ?? 'El servidor no aceptó este registro.',
    action: [detail, faults].filter(Boolean).join(' '),
  };
}

/**
 * The way to the real server.
 *
 * @param headers of the session now; undefined while nobody is signed in
 */
export function createCourier(headers: () => Record<string, string> | undefined): Courier {
  return {
    sendText: async (_item, { method, path, body }) => {
      const known = headers();
      if (known === undefined) return { outcome: 'signIn' };
      return readReply(await askServer(method, path, known, body));
    },
    sendFile: async (item, file, bytes, begun) => {
      const known = headers();
      if (known === undefined) return { outcome: 'signIn' };
      const upload = await uploadFile(bytes, item.uploadUrl, known, begun);
      if (upload.outcome !== 'accepted') {
        if (upload.outcome === 'later') await begun(undefined);
        return upload;
      }
      const { accountId, sha256, kind, takenAt, location, accuracyMetres } = file;
      const told = { accountId, sha256, kind, takenAt, location, accuracyMetres };
      const reply = await askServer('POST', `${upload.path}/keep`, known, told);
      const delivery = readReply(reply);
      if (delivery.outcome === 'refused' && startsAgain.includes(delivery.refusal.code)) {
        await begun(undefined);
        return { outcome: 'later' };
      }
      return delivery;
    },
  };
}

/** The server has lost the bytes, or got others: they are sent from the beginning. */
const startsAgain = ['upload.notFound', 'upload.corrupt', 'upload.incomplete'];
