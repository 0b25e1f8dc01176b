import { useEffect, useState } from 'react';

/** Seconds of the day for each second of whoever watches. */
export const playbackSpeeds = [30, 120, 600] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

const frameMs = 100;

export interface Playback {
  /** The moment that is shown, epoch ms. */
  at: number;
  isPlaying: boolean;
  speed: PlaybackSpeed;
  seek: (at: number) => void;
  setSpeed: (speed: PlaybackSpeed) => void;
  /** Plays on, from the beginning when the end was reached; or stops. */
  toggle: () => void;
}

/** A day that is played like a film. It opens on its last moment, with all of the day in sight. */
export function usePlayback({ from, until }: { from: number; until: number }): Playback {
  const [at, setAt] = useState(until);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<PlaybackSpeed>(120);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setAt((now) => Math.min(until, now + frameMs * speed)), frameMs);
    return () => clearInterval(timer);
  }, [isPlaying, speed, until]);
  // A shift that goes on grows while it is watched; one that is over stops by itself.
  const isOver = at >= until;
  useEffect(() => {
    if (isOver) setPlaying(false);
  }, [isOver]);
  return {
    at,
    isPlaying,
    speed,
    seek: (wanted) => setAt(Math.max(from, Math.min(until, wanted))),
    setSpeed,
    toggle: () => {
      if (!isPlaying && isOver) setAt(from);
      setPlaying(!isPlaying);
    },
  };
}
