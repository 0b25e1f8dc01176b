import type { Readable } from 'node:stream';

/** The first bytes of what phones make, in hex; `.` is any digit. */
const signatures: readonly [mediaType: string, extension: string, start: RegExp][] = [
  ['image/jpeg', 'jpg', /^ffd8ff/],
  ['image/png', 'png', /^89504e470d0a1a0a/],
  ['image/webp', 'webp', /^52494646.{8}57454250/],
  ['application/pdf', 'pdf', /^255044462d/],
];

/** What a file is by its first bytes, whatever it claims to be; undefined when it is neither a photo nor a PDF. */
export async function evidenceType(content: Readable): Promise<{ mediaType: string; extension: string } | undefined> {
  for await (const chunk of content) {
    content.destroy();
    const start = Buffer.from(chunk as Buffer).toString('hex', 0, 12);
    const [mediaType, extension] = signatures.find(([, , signature]) => signature.test(start)) ?? [];
    return mediaType === undefined || extension === undefined ? undefined : { mediaType, extension };
  }
  return undefined;
}
