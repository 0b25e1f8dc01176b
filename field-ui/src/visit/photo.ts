/** A photo as it is kept: small enough for a bad network, with the hash that the gestión names. */
export interface ReadyPhoto {
  bytes: ArrayBuffer;
  sha256: string;
}

/** Thrown for a file that is no picture this phone can read. */
export class PhotoUnreadableError extends Error {
  override readonly name = 'PhotoUnreadableError';
}

const quality = 0.8;

/** SHA-256 in hex. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Makes a camera's picture fit to be sent: its longer side shortened, as JPEG, upright. What the camera wrote beside the picture (model,
 * owner, place) is left out: place and time are told with the gestión.
 *
 * @throws {PhotoUnreadableError}
 */
export async function readyPhoto(file: Blob, longestSidePixels: number): Promise<ReadyPhoto> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new PhotoUnreadableError('No picture.', { cause });
  }
  const scale = Math.min(1, longestSidePixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', quality);
  });
  if (blob === null) throw new PhotoUnreadableError('The phone could not draw the picture.');
  const bytes = await blob.arrayBuffer();
  return { bytes, sha256: await sha256Of(bytes) };
}
