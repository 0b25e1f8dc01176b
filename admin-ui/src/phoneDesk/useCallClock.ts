import { useEffect, useRef, useState } from 'react';

export type CallPhase = 'notDialled' | 'dialled' | 'wrapUp';

interface CallClock {
  phase: CallPhase;
  /** Whole seconds of the phase so far. */
  seconds: number;
  dial: () => void;
  hangUp: () => void;
  /** Seconds from dialling to hanging up; undefined when nothing was dialled. */
  talkSeconds: () => number | undefined;
}

/** How long a call and the work after it take, by the browser's steady clock. */
export function useCallClock(): CallClock {
  const [phase, setPhase] = useState<CallPhase>('notDialled');
  const [seconds, setSeconds] = useState(0);
  const began = useRef(0);
  const talked = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (phase === 'notDialled') return;
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began.current) / 1_000)), 500);
    return () => clearInterval(timer);
  }, [phase]);
  const enter = (next: CallPhase): void => {
    began.current = performance.now();
    setSeconds(0);
    setPhase(next);
  };
  const soFar = (): number => Math.round((performance.now() - began.current) / 1_000);
  return {
    phase,
    seconds,
    dial: () => {
      talked.current = undefined;
      enter('dialled');
    },
    hangUp: () => {
      talked.current = soFar();
      enter('wrapUp');
    },
    talkSeconds: () => (phase === 'dialled' ? soFar() : talked.current),
  };
}
