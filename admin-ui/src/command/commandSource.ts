import type { Schemas } from '@cartera/api/client';
import type { PersonCommandKind } from '@cartera/domain/account';
import { api, ask } from '../asking/index.js';

export type CommandAnswer = Schemas['CommandAnswer'];

/** `recordContact` is asked at `/commands/record-contact`. */
function pathOf(kind: PersonCommandKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Asks an account for a command.
 *
 * @param body the command's own fields, with its client-made id
 */
export function sendCommand(
  accountId: string,
  kind: PersonCommandKind,
  body: { id: string } & Record<string, unknown>,
): Promise<CommandAnswer> {
  // The routes differ in their body alone, which the API judges; one of their types stands for all.
  const path = `/api/v1/accounts/{id}/commands/${pathOf(kind)}` as '/api/v1/accounts/{id}/commands/release';
  return ask(api.POST(path, { params: { path: { id: accountId } }, body: body as unknown as Schemas['Release'] }));
}
