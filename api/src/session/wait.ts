/** The header that says when to come back, in whole seconds and never early. */
export function wait(until: Date, now: Date): Record<string, string> {
  return { 'retry-after': String(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000))) };
}
