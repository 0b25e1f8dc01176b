/** A source of chance that gives the same numbers on every machine for the same key. */
export interface Random {
  /** Uniform in [0, 1). */
  next: () => number;
  /** Uniform whole number in [0, below). */
  integer: (below: number) => number;
  /** Uniform in [low, high). */
  between: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
}

/** FNV-1a over UTF-16 units, with a salt so that one key yields the four words that seed the generator. */
function hash(text: string, salt: number): number {
  let value = (2166136261 ^ salt) >>> 0;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 16777619) >>> 0;
  }
  value ^= value >>> 15;
  return Math.imul(value, 2246822519) >>> 0;
}

/**
 * Makes an independent source of chance for one thing ("the streets of face 12 under seed 7"), so that changing how one thing
 * is drawn does not shift the numbers of the next. sfc32: small, and the same in every JavaScript engine.
 */
export function randomFor(...key: readonly (string | number)[]): Random {
  const text = key.join('\u0000');
  let a = hash(text, 0x9e3779b9);
  let b = hash(text, 0x243f6a88);
  let c = hash(text, 0xb7e15162);
  let counter = hash(text, 0xdeadbeef) | 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first outputs still show the key's structure.
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    integer: (below) => Math.floor(next() * below),
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new Error('Cannot pick from an empty list.');
      return item;
    },
  };
}
