/** Control characters, among them the line breaks that would begin a header of the attacker's choosing. */
const controlCharacter = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;

/** One bare address: no display name, no list, no comment. Deliverability is for the mail server to judge. */
const bareAddress =
  /^[^\s@<>()[\],;:\\"]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/** A recipient, subject or file name that may not become a header. The message names the part, never its value. */
export class UnsafeMailError extends Error {
  override readonly name = 'UnsafeMailError';
  /** Stable code. */
  readonly code = 'mail.unsafeHeader';

  constructor(part: 'recipient' | 'subject' | 'fileName') {
    super(`mail.unsafeHeader: ${part}`);
  }
}

/** @throws {UnsafeMailError} unless `recipient` is exactly one e-mail address */
export function assertRecipient(recipient: string): void {
  if (recipient.length > 254 || !bareAddress.test(recipient)) throw new UnsafeMailError('recipient');
}

/** @throws {UnsafeMailError} when `value` is empty, longer than 300 characters or holds a control character */
export function assertHeaderText(part: 'subject' | 'fileName', value: string): void {
  if (value.trim() === '' || value.length > 300 || controlCharacter.test(value)) throw new UnsafeMailError(part);
}
