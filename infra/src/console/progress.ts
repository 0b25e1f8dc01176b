const started = Date.now();

/** Seconds since the command began, as the left margin of its progress. */
function elapsed(): string {
  return `${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s`;
}

/** Prints progress lines under one heading, with the time since the command began. */
export function progressFor(heading: string): (line: string) => void {
  return (line) => {
    console.log(`${elapsed()}  ${heading}: ${line}`);
  };
}

/**
 * Runs a step that may be silent for minutes, and says every 20 s that it still goes on: a person who sees nothing thinks it
 * hangs, and a continuous-integration runner may kill it.
 */
export async function withHeartbeat<T>(log: (line: string) => void, what: string, step: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const timer = setInterval(() => {
    log(`${what} (van ${Math.round((Date.now() - begun) / 1000)} s)…`);
  }, 20_000);
  try {
    return await step();
  } finally {
    clearInterval(timer);
  }
}
