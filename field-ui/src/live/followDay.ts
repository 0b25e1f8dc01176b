/** What the collector's day hears of: their route, their shift and its alerts. */
const topics = ['route', 'shift', 'alert'];

const retryMs = 5_000;
/** The server breathes every 15 seconds: silence that is longer is a connection that died without saying so. */
const silenceMs = 45_000;

/**
 * Follows the server's events on one connection, until it is closed. What happened is not read from them: each is a reason to ask for
 * the day again, as are the beginning of a connection and a gap in it.
 *
 * @param headers of the session now; without them nobody is asked
 * @returns what closes it
 */
export function followDay(headers: () => Record<string, string> | undefined, onNews: () => void): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listen = async (): Promise<void> => {
    const known = headers();
    if (known === undefined || !navigator.onLine) return;
    const cut = new AbortController();
    const stop = (): void => {
      cut.abort();
    };
    ended.signal.addEventListener('abort', stop);
    let silence = setTimeout(stop, silenceMs);
    try {
      // Not an EventSource: it can carry no token, and a phone has no cookie.
      const response = await fetch(`/api/v1/events?${topics.map((topic) => `topic=${topic}`).join('&')}`, {
        credentials: 'omit',
        cache: 'no-store',
        headers: { ...known, accept: 'text/event-stream' },
        signal: cut.signal,
      });
      if (!response.ok || response.body === null) return;
      onNews();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(stop, silenceMs);
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop() ?? '';
        if (blocks.some((block) => /^event: (changes|reset)$/m.test(block))) onNews();
      }
    } finally {
      clearTimeout(silence);
      ended.signal.removeEventListener('abort', stop);
    }
  };

  const goOn = (): void => {
    if (ended.signal.aborted) return;
    void listen()
      .catch(() => undefined)
      .finally(() => {
        if (!ended.signal.aborted) timer = setTimeout(goOn, retryMs);
      });
  };
  goOn();
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}
