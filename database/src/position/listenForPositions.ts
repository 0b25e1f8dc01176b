import type { Sql } from '../connection/index.js';

/**
 * Calls `wake` whenever somebody may have stored positions, over one connection of its own.
 *
 * @returns stops listening
 */
export async function listenForPositions(sql: Sql, wake: () => void): Promise<() => Promise<void>> {
  const listening = await sql.listen('cartera_position', wake);
  return () => listening.unlisten();
}
