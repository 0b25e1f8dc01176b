/**
 * Resolves when an address answers.
 *
 * @throws when nothing listens, the answer takes over 1.5 s, or its status says that it does not serve
 */
export async function httpHealth(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(1500), redirect: 'manual' });
  await answer.body?.cancel();
  if (answer.status >= 400) throw new Error(`${url} answered ${answer.status}`);
}
