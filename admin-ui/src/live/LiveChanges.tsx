import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ChangeTopic } from '@cartera/domain/change';
import { useSession } from '../session/index.js';
import { heardChanges } from './changeMessage.js';

/** Whether news arrive: `waiting` while the connection is being made again. */
export type LiveState = 'live' | 'waiting';

const LiveContext = createContext<LiveState>('waiting');

export function useLiveState(): LiveState {
  return useContext(LiveContext);
}

/** Parts of a case file are cached under `['case', accountId, part]`. */
export const caseKey = 'case';

/** A burst of changes (a file accepted, a batch) is one reading, not thousands. */
const gatherMs = 700;
/** An ended session or a stopped API is asked again after this; in between the browser asks by itself. */
const retryMs = 8_000;

interface LiveChangesProps {
  /** Resources to read again, by topic. */
  resources: Readonly<Partial<Record<ChangeTopic, readonly string[]>>>;
  children: ReactNode;
}

/**
 * The one connection on which the API tells what changed. Nothing is shown from it: what it names is read again, in place and
 * through the same permissions as everything else. The browser resumes it with `Last-Event-ID`.
 */
export function LiveChanges({ resources, children }: LiveChangesProps) {
  const queries = useQueryClient();
  const { person, ended } = useSession();
  const [state, setState] = useState<LiveState>('waiting');
  const listens = person !== undefined && !person.passwordTemporary && !ended;

  useEffect(() => {
    if (!listens || typeof EventSource === 'undefined') return;
    const stale = new Map<string, readonly unknown[]>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let retrying: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;

    const readAgain = (queryKey: readonly unknown[]): void => {
      stale.set(JSON.stringify(queryKey), queryKey);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        for (const key of stale.values()) void queries.invalidateQueries({ queryKey: key });
        stale.clear();
      }, gatherMs);
    };
    const open = (): void => {
      source = new EventSource('/api/v1/events');
      source.onopen = () => setState('live');
      source.onerror = () => {
        setState('waiting');
        if (source.readyState === EventSource.CLOSED) retrying = setTimeout(open, retryMs);
      };
      source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
        for (const { topic, accountId } of heardChanges(data)) {
          for (const resource of resources[topic] ?? []) readAgain([resource]);
          if (accountId !== undefined) readAgain([caseKey, accountId]);
        }
      });
      source.addEventListener('reset', () => readAgain([]));
    };
    open();
    return () => {
      clearTimeout(gathering);
      clearTimeout(retrying);
      source.close();
      setState('waiting');
    };
  }, [listens, queries, resources]);

  return <LiveContext.Provider value={state}>{children}</LiveContext.Provider>;
}
