/** AES-256-GCM: the tag is at the end of `data`. */
export interface SealedBytes {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Closes and opens what the phone keeps. */
export interface Vault {
  seal: (value: unknown) => Promise<SealedBytes>;
  /** @throws when the key is another one, or the bytes were changed */
  open: <Value>(sealed: SealedBytes) => Promise<Value>;
  sealBytes: (bytes: ArrayBuffer) => Promise<SealedBytes>;
  openBytes: (sealed: SealedBytes) => Promise<ArrayBuffer>;
}
